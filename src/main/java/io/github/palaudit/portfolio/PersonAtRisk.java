package io.github.palaudit.portfolio;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A human with everything that is no longer confirmed, at any customer, when they leave.
 *
 * @param customers the names of those concerned
 * @param subscriptions how many counted subscriptions
 * @param resourceGroups how many counted resource groups
 * @param money what all these cost a month, by currency
 * @param atLeast whether more may be lost: two identities of one audit turned out to be this human,
 *     and what rests on both was counted for neither
 */
public record PersonAtRisk(
    String name,
    List<String> customers,
    int subscriptions,
    int resourceGroups,
    NavigableMap<String, BigDecimal> money,
    boolean atLeast) {

  public PersonAtRisk {
    customers = List.copyOf(customers);
    money = Collections.unmodifiableNavigableMap(new TreeMap<>(money));
  }
}
