package io.github.palaudit.simulator.generated;

import io.github.palaudit.simulator.cloud.ServedTenants;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many tenants that one application reads, each with a seed, a name and a size of its own: made
 * when somebody asks, and only the last few kept. None of them manages another.
 */
public final class GeneratedTenants implements ServedTenants {

  /** As many as there are seeds that give different ids, and a few less. */
  public static final int MOST = 50_000;

  private static final int KEPT = 32;
  private static final int SEEDS = 0x10000;

  private final int count;
  private final TenantSize least;
  private final long seed;
  private final Instant at;
  private final Map<TenantId, Integer> numbers;
  private final Map<TenantId, SimulatedTenant> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TenantId, SimulatedTenant> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param count how many, {@link #MOST} at the most
   * @param least how large the smallest is; the largest is nearly twice as large
   * @param seed of the first; the others have those after it
   */
  public GeneratedTenants(int count, TenantSize least, long seed, Instant at) {
    this.count = Math.min(count, MOST);
    this.least = least;
    this.seed = seed;
    this.at = at;
    Map<TenantId, Integer> all = new LinkedHashMap<>();
    for (int number = 0; number < this.count; number++) {
      all.put(GeneratedTenant.id(seedOf(number)), number);
    }
    this.numbers = Collections.unmodifiableMap(all);
  }

  private long seedOf(int number) {
    return (seed + number) % SEEDS;
  }

  @Override
  public synchronized Optional<SimulatedTenant> tenant(TenantId id) {
    return Optional.ofNullable(numbers.get(id))
        .map(number -> kept.computeIfAbsent(id, one -> made(number)));
  }

  private SimulatedTenant made(int number) {
    double factor = 1 + new Random(seedOf(number)).nextDouble();
    return GeneratedTenant.of(
        least.times(factor),
        seedOf(number),
        at,
        name(number),
        String.format(Locale.ROOT, "customer%d.onmicrosoft.com", number + 1));
  }

  private static String name(int number) {
    return Names.company(number) + " " + (number + 1);
  }

  @Override
  public Stream<SimulatedTenant> all() {
    return numbers.keySet().stream().flatMap(id -> tenant(id).stream());
  }

  @Override
  public Stream<SimulatedTenant> delegatingTo(TenantId managing) {
    return Stream.empty();
  }

  /** A {@code palaudit.yaml} that names them all as customers of Fabrikam. */
  public String configuration() {
    StringBuilder yaml =
        new StringBuilder("partner:\n  name: Fabrikam\n  locationAccounts: [\"")
            .append(GeneratedTenant.LOCATION_ACCOUNT)
            .append("\"]\n  principals:\n    homeDomains: [")
            .append(GeneratedTenant.PARTNER_DOMAIN)
            .append("]\ncustomers:\n");
    IntStream.range(0, count)
        .forEach(
            number ->
                yaml.append("  - name: \"")
                    .append(name(number))
                    .append("\"\n    tenant: ")
                    .append(GeneratedTenant.id(seedOf(number)))
                    .append('\n'));
    return yaml.toString();
  }
}
