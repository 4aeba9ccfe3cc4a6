package io.github.palaudit.simulator.sample;

import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

/**
 * The sample's cloud, ready for a simulator, and the way in.
 *
 * @param customers in the order they are audited: Contoso, Northwind
 */
public record SampleCloud(SimulatedCloud cloud, List<SampleCustomer> customers) {

  /**
   * The instant that the sample stands at; pass a clock fixed to it for the same result each time.
   */
  public static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

  /** The class-path folder of the sample's {@code palaudit.yaml}, with {@code evidence/} in it. */
  public static final String RESOURCES = "/sample/";

  /** Copies the list. */
  public SampleCloud {
    customers = List.copyOf(customers);
  }

  /** The cloud with new secrets; all else is always the same. */
  public static SampleCloud create() {
    List<SimulatedTenant> tenants =
        List.of(Contoso.tenant(newSecret()), Northwind.tenant(newSecret()));
    return new SampleCloud(
        SimulatedCloud.of(tenants, Clock.fixed(AT, ZoneOffset.UTC)),
        tenants.stream().map(SampleCloud::customer).toList());
  }

  private static SampleCustomer customer(SimulatedTenant tenant) {
    SimulatedIdentity reader = tenant.identities().get(0);
    return new SampleCustomer(
        tenant.displayName(), tenant.id(), reader.clientId(), reader.secret());
  }

  private static String newSecret() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
