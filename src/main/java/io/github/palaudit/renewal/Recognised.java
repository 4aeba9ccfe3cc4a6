package io.github.palaudit.renewal;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UsageMonth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What Microsoft recognised at all customers of a run, deduplicated.
 *
 * @param customers each customer of the run
 * @param absent how many customers of the configuration are not in the run
 * @param listed whether the configuration lists customers, so that it shows who is absent
 */
public record Recognised(List<OfCustomer> customers, int absent, boolean listed) {

  public Recognised {
    customers = List.copyOf(customers);
  }

  /**
   * One customer's.
   *
   * @param name for the partner's own eyes
   * @param usage how completely its usage was given
   * @param seen when it was given
   * @param acr by month, in USD: rows that are no duplicate and no deal registration (F-E4)
   * @param young months whose own report was made too early to hold them whole
   */
  public record OfCustomer(
      TenantId tenant,
      String name,
      Completeness usage,
      Instant seen,
      NavigableMap<YearMonth, BigDecimal> acr,
      Set<YearMonth> young) {

    /** Of reports that were made when the snapshot was. */
    public OfCustomer(
        TenantId tenant,
        String name,
        Completeness usage,
        Instant seen,
        NavigableMap<YearMonth, BigDecimal> acr) {
      this(tenant, name, usage, seen, acr, Set.of());
    }

    public OfCustomer {
      young = Set.copyOf(young);
      acr = Collections.unmodifiableNavigableMap(new TreeMap<>(acr));
    }

    /** The sum of these months, both included. */
    BigDecimal acr(YearMonth from, YearMonth to) {
      return acr.subMap(from, true, to, true).values().stream()
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** Of all customers of a run. */
  public static Recognised of(List<Inputs> run) {
    Set<TenantId> there =
        run.stream().map(inputs -> inputs.customer().tenant()).collect(Collectors.toSet());
    List<Customer> known =
        run.stream()
            .map(Inputs::configuration)
            .map(Configuration::customers)
            .findFirst()
            .orElse(List.of());
    return new Recognised(
        run.stream().map(Recognised::of).toList(),
        (int) known.stream().filter(customer -> !there.contains(customer.tenant())).count(),
        !known.isEmpty());
  }

  private static OfCustomer of(Inputs inputs) {
    Snapshot snapshot = inputs.customer();
    NavigableMap<YearMonth, BigDecimal> acr = new TreeMap<>();
    snapshot.usageMonths().forEach(one -> acr.put(one.month(), BigDecimal.ZERO));
    for (RecognisedUsage row : snapshot.recognisedUsage()) {
      if (!row.duplicate() && row.isUsage()) {
        acr.merge(row.month(), row.acr(), BigDecimal::add);
      }
    }
    return new OfCustomer(
        snapshot.tenant(),
        inputs
            .configuration()
            .customer(snapshot.tenant())
            .map(Customer::name)
            .orElse(snapshot.header().tenantName()),
        snapshot.completeness(Source.USAGE),
        snapshot.header().collectedTo(),
        acr,
        snapshot.usageMonths().stream()
            .filter(one -> !UsageMonths.isComplete(one.month(), one.readOn()))
            .map(UsageMonth::month)
            .collect(Collectors.toSet()));
  }
}
