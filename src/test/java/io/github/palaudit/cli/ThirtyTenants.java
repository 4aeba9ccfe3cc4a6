package io.github.palaudit.cli;

import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedLink;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.fault.Statuses;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bob of Fabrikam, a guest of thirty tenants, another object in each (F-A6). The first is Litware.
 * In some he is linked, in others not, and every other one fails in its own way.
 */
final class ThirtyTenants implements AutoCloseable {

  static final String CLIENT = "c11e0000-0000-4000-8000-00000000000b";
  static final String SECRET = "psst-of-bob";
  static final String USER = "bob@fabrikam.example";
  static final Instant SINCE = Instant.parse("2026-01-02T03:04:05Z");
  static final String HOSTILE = "Evil\u001b[31m\nCorp";

  private static final String PARTNERS = "/partners\\?";
  private static final String OURS = "31415927";

  private final SimulatedAzure azure;

  ThirtyTenants() throws IOException {
    List<SimulatedTenant> tenants = new ArrayList<>();
    for (int number = 1; number <= 30; number++) {
      tenants.add(tenant(number));
    }
    azure = SimulatedAzure.of(SimulatedCloud.of(tenants, Clock.fixed(Cli.NOW, ZoneOffset.UTC)));
  }

  /** Makes tenants 15 to 30 fail, each in its own way. */
  void fail() {
    refuseSignIn(15, 50076, "interaction_required", "You must use multi-factor authentication.");
    refuseSignIn(16, 65001, "invalid_grant", "The user has not consented to use the application.");
    refuseSignIn(17, 700016, "unauthorized_client", "Application was not found.");
    refuseSignIn(18, 53003, "invalid_grant", "Access has been blocked by Conditional Access.");
    refuseSignIn(19, 50020, "invalid_grant", "User account does not exist in tenant.");
    fault(20, Integer.MAX_VALUE, Answer.error(403, "AuthorizationFailed", "No."));
    fault(21, Integer.MAX_VALUE, Answer.text(404, "text/html", "<html>no such page</html>"));
    fault(22, Integer.MAX_VALUE, Answer.error(404, "InvalidResourceNamespace", "No."));
    fault(23, Integer.MAX_VALUE, Answer.error(500, "InternalServerError", "No."));
    fault(24, 1, Answer.throttled("1"));
    fault(25, Integer.MAX_VALUE, Answer.throttled("3600"));
    fault(26, Integer.MAX_VALUE, Answer.text(200, "application/json", "{\"properties\": {"));
    simulator()
        .add(Fault.changed(PARTNERS, Integer.MAX_VALUE, Statuses.captivePortal()).in(id(27)));
    fault(28, Integer.MAX_VALUE, Answer.error(401, "InvalidAuthenticationToken", "No."));
  }

  private void fault(int tenant, int times, Answer answer) {
    simulator().add(Fault.answer(PARTNERS, times, answer).in(id(tenant)));
  }

  private void refuseSignIn(int tenant, int code, String error, String sentence) {
    simulator()
        .add(
            Fault.always(
                "^/" + id(tenant) + "/oauth2/",
                Answer.text(
                    400,
                    "application/json",
                    String.format(
                        Locale.ROOT,
                        "{\"error\":\"%s\",\"error_description\":\"AADSTS%d: %s Trace ID: 0\"}",
                        error,
                        code,
                        sentence))));
  }

  static TenantId id(int number) {
    return number == 1
        ? new TenantId(Litware.TENANT)
        : new TenantId(String.format(Locale.ROOT, "7e000000-0000-4000-8000-%012d", number));
  }

  static ObjectId object(int number) {
    return number == 1
        ? new ObjectId(Litware.BOB)
        : new ObjectId(String.format(Locale.ROOT, "0b000000-0000-4000-8000-%012d", number));
  }

  static String name(int number) {
    return number == 1
        ? "Litware"
        : number == 9 ? HOSTILE : String.format(Locale.ROOT, "Tenant %02d", number);
  }

  private static SimulatedTenant tenant(int number) {
    SnapshotHeader header =
        new SnapshotHeader(
            SnapshotHeader.FORMAT,
            id(number),
            name(number),
            "test",
            SnapshotHeader.SCAN,
            Optional.empty(),
            Cli.NOW,
            Cli.NOW,
            Map.of());
    return new SimulatedTenant(
        Snapshot.of(header, Stream.empty()),
        "t" + number + ".example",
        List.of(
            new SimulatedIdentity(object(number), CLIENT, SECRET, link(number), Optional.of(USER))),
        List.of());
  }

  /** 1 to 6, 9 and 24: ours; 7: our global account; 8: elsewhere; 14: deleted; 29: suspended. */
  private static Optional<SimulatedLink> link(int number) {
    return switch (number) {
      case 1, 2, 3, 4, 5, 6, 9, 24 -> Optional.of(SimulatedLink.active(OURS, "Fabrikam", SINCE));
      case 7 -> Optional.of(SimulatedLink.active("31415926", "Fabrikam", SINCE));
      case 8 -> Optional.of(SimulatedLink.active("27182818", "Tailspin", SINCE));
      case 14 -> Optional.of(inState("Deleted"));
      case 29 -> Optional.of(inState("Suspended"));
      default -> Optional.empty();
    };
  }

  private static SimulatedLink inState(String state) {
    return new SimulatedLink(new PartnerId(OURS), "Fabrikam", 3, SINCE, SINCE, state);
  }

  Simulator simulator() {
    return azure.simulator();
  }

  /** These words, signed in as Bob, beginning in tenant 2. */
  Cli.Result run(Path folder, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--auth", "client-secret", "--cloud", azure.cloudFile(folder).toString()));
    return new Cli()
        .with("AZURE_CLIENT_ID", CLIENT)
        .with("AZURE_CLIENT_SECRET", SECRET)
        .with("AZURE_TENANT_ID", id(2).value())
        .run(all.toArray(String[]::new));
  }

  @Override
  public void close() {
    azure.close();
  }
}
