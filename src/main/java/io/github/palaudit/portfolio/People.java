package io.github.palaudit.portfolio;

import io.github.palaudit.coverage.Ties;
import io.github.palaudit.snapshot.TenantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells humans apart over all customers: whoever shares a key or an address at home is one. What
 * one audit knows as a shared login is nobody who leaves, at any customer.
 */
final class People {

  private People() {}

  /** A departure and whose customer's it is. */
  private record Loss(CustomerAudit at, Departure departure) {}

  /** Each human once, who takes most with them first; nobody who takes nothing. */
  static List<PersonAtRisk> among(Collection<CustomerAudit> audits) {
    Ties people = new Ties();
    for (CustomerAudit audit : audits) {
      audit.departures().forEach(one -> people.tie(one.keys()));
    }
    NavigableSet<String> shared = new TreeSet<>();
    NavigableMap<String, List<Loss>> byHuman = new TreeMap<>();
    for (CustomerAudit audit : audits) {
      for (Departure one : audit.departures()) {
        String human = people.first(one.keys().get(0));
        if (one.isShared()) {
          shared.add(human);
        } else if (one.isPerson() && one.subscriptions() + one.resourceGroups() > 0) {
          byHuman.computeIfAbsent(human, key -> new ArrayList<>()).add(new Loss(audit, one));
        }
      }
    }
    byHuman.keySet().removeAll(shared);
    return byHuman.values().stream()
        .map(People::sum)
        .sorted(
            Comparator.comparing(PersonAtRisk::subscriptions, Comparator.reverseOrder())
                .thenComparing(PersonAtRisk::resourceGroups, Comparator.reverseOrder())
                .thenComparing(PersonAtRisk::name)
                .thenComparing(one -> String.join("\n", one.customers())))
        .toList();
  }

  private static PersonAtRisk sum(List<Loss> losses) {
    NavigableSet<TenantId> tenants = new TreeSet<>();
    NavigableSet<String> customers = new TreeSet<>();
    NavigableSet<String> names = new TreeSet<>();
    NavigableMap<String, BigDecimal> money = new TreeMap<>();
    int subscriptions = 0;
    int groups = 0;
    for (Loss one : losses) {
      tenants.add(one.at().tenant());
      customers.add(one.at().customer());
      names.add(one.departure().name());
      subscriptions += one.departure().subscriptions();
      groups += one.departure().resourceGroups();
      one.departure().money().forEach((code, sum) -> money.merge(code, sum, BigDecimal::add));
    }
    return new PersonAtRisk(
        String.join(" / ", names),
        List.copyOf(customers),
        subscriptions,
        groups,
        money,
        tenants.size() < losses.size());
  }
}
