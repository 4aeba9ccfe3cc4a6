package io.github.palaudit.compare;

import java.math.BigDecimal;

/**
 * What counted scopes of one answer cost a month in the two audits, in one currency.
 *
 * @param before zero where the older audit knew of none
 */
public record MoneyChange(String currency, Answer answer, BigDecimal before, BigDecimal after) {

  /** How much more it is now; below zero where it is less. */
  public BigDecimal moved() {
    return after.subtract(before);
  }
}
