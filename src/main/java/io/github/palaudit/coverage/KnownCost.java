package io.github.palaudit.coverage;

import java.math.BigDecimal;

/**
 * What some subscriptions cost in one currency.
 *
 * @param amount together
 * @param subscriptions of how many that is known
 */
public record KnownCost(BigDecimal amount, int subscriptions) {

  KnownCost plus(BigDecimal other) {
    return new KnownCost(amount.add(other), subscriptions + 1);
  }
}
