package io.github.palaudit.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is no longer confirmed at one customer when an identity leaves.
 *
 * @param keys what it is told by: the same text at two customers is the same identity
 * @param kind person, shared-login, application or not-told
 * @param subscriptions how many counted subscriptions
 * @param resourceGroups how many counted resource groups
 * @param money what all these cost a month, by currency
 */
public record Departure(
    List<String> keys,
    String name,
    String kind,
    int subscriptions,
    int resourceGroups,
    Map<String, BigDecimal> money) {

  public Departure {
    keys = List.copyOf(keys);
    money = new TreeMap<>(money);
  }

  /** Whether it is a human, who may leave. */
  boolean isPerson() {
    return kind.equals("person");
  }

  /** Whether it is a login that several share: nobody who leaves. */
  boolean isShared() {
    return kind.equals("shared-login");
  }
}
