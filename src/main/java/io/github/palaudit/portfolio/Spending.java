package io.github.palaudit.portfolio;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a customer's counted subscriptions cost in one month.
 *
 * @param month such as {@code 2026-10}; empty where no cost was supplied
 * @param currencies the sums, by currency; never to be added
 * @param withoutCost of how many counted scopes the cost is not known
 */
public record Spending(String month, NavigableMap<String, Sums> currencies, int withoutCost) {

  static final Spending NOT_SUPPLIED = new Spending("", new TreeMap<>(), 0);

  public Spending {
    currencies = Collections.unmodifiableNavigableMap(new TreeMap<>(currencies));
  }
}
