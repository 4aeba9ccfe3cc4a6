package io.github.palaudit.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All customers: the newest audit of each, with the earlier ones as its trend.
 *
 * @param asOf the instant that it is for: no audit is later
 * @param customers by name
 * @param people whose departure would hurt, the worst first
 * @param steps over all customers, the most valuable first
 * @param due whose links have to be read again, the first due first
 * @param renewals that lie ahead, the next first
 * @param broken what could not be taken in, by place
 * @param absent customers that no present audit speaks for, by name
 * @param later how many audits were left out for being later than {@code asOf}
 */
public record Portfolio(
    Instant asOf,
    List<CustomerHistory> customers,
    List<PersonAtRisk> people,
    List<CustomerStep> steps,
    List<DueDay> due,
    List<RenewalDay> renewals,
    List<Broken> broken,
    List<Absent> absent,
    int later) {

  public Portfolio {
    customers = List.copyOf(customers);
    people = List.copyOf(people);
    steps = List.copyOf(steps);
    due = List.copyOf(due);
    renewals = List.copyOf(renewals);
    broken = List.copyOf(broken);
    absent = List.copyOf(absent);
  }

  /** Puts customers, in any order, side by side. */
  static Portfolio of(
      Instant asOf,
      Collection<CustomerHistory> histories,
      Collection<Broken> broken,
      Collection<Absent> absent,
      int later) {
    List<CustomerHistory> customers =
        histories.stream()
            .sorted(
                Comparator.comparing(
                        (CustomerHistory one) -> one.newest().customer(),
                        String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(one -> one.newest().customer())
                    .thenComparing(one -> one.newest().tenant()))
            .toList();
    List<CustomerAudit> newest = customers.stream().map(CustomerHistory::newest).toList();
    return new Portfolio(
        asOf,
        customers,
        People.among(newest),
        CustomerStep.among(newest),
        DueDay.of(newest),
        RenewalDay.from(LocalDate.ofInstant(asOf, ZoneOffset.UTC), newest),
        broken.stream()
            .distinct()
            .sorted(Comparator.comparing(Broken::place).thenComparing(Broken::problem))
            .toList(),
        absent.stream()
            .sorted(Comparator.comparing(Absent::name).thenComparing(Absent::tenant))
            .toList(),
        later);
  }

  /** The audits that speak for the customers, by name. */
  public List<CustomerAudit> newest() {
    return customers.stream().map(CustomerHistory::newest).toList();
  }

  /** The newest audits' counted subscriptions, all customers together. */
  public Counts subscriptions() {
    return customers.stream()
        .map(one -> one.newest().subscriptions())
        .reduce(Counts.NONE, Counts::plus);
  }

  /** What they cost a month, currency by currency. */
  public NavigableMap<String, Sums> money() {
    NavigableMap<String, Sums> sums = new TreeMap<>();
    for (CustomerAudit one : newest()) {
      one.money().currencies().forEach((code, sum) -> sums.merge(code, sum, Sums::plus));
    }
    return Collections.unmodifiableNavigableMap(sums);
  }

  /** How many customers' audits are incomplete: their numbers are ranges. */
  public int incomplete() {
    return (int) newest().stream().filter(one -> !one.point().complete()).count();
  }
}
