package io.github.palaudit.coverage;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * An amount of cost in each currency it was given in; currencies are never converted or mixed.
 *
 * @param byCurrency by ISO 4217 code
 */
public record Money(NavigableMap<String, BigDecimal> byCurrency) {

  /** Nothing. */
  public static final Money NONE = new Money(Collections.emptyNavigableMap());

  public Money {
    byCurrency = Collections.unmodifiableNavigableMap(new TreeMap<>(byCurrency));
  }

  /** So much in this currency. */
  public static Money of(BigDecimal amount, String currency) {
    return new Money(new TreeMap<>(Map.of(currency, amount)));
  }

  /** Both together, currency by currency. */
  public Money plus(Money other) {
    NavigableMap<String, BigDecimal> sum = new TreeMap<>(byCurrency);
    other.byCurrency.forEach((currency, amount) -> sum.merge(currency, amount, BigDecimal::add));
    return new Money(sum);
  }

  /** What is left of this; a currency of which nothing is left is dropped. */
  Money minus(Money other) {
    NavigableMap<String, BigDecimal> rest = new TreeMap<>(byCurrency);
    other.byCurrency.forEach(
        (currency, amount) -> rest.merge(currency, amount.negate(), BigDecimal::add));
    rest.values().removeIf(amount -> amount.signum() == 0);
    return new Money(rest);
  }

  /** Whether any currency is below nothing. */
  boolean isOverdrawn() {
    return byCurrency.values().stream().anyMatch(amount -> amount.signum() < 0);
  }

  /** So much in this currency; nothing where there is none. */
  public BigDecimal in(String currency) {
    return byCurrency.getOrDefault(currency, BigDecimal.ZERO);
  }
}
