package io.github.palaudit.snapshot;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * The customer's cost of one scope in one month, as Cost Management gives it. Costs of overlapping
 * scopes are never added.
 *
 * @param currency ISO 4217 code
 */
public record Cost(ScopeId scope, YearMonth month, BigDecimal amount, String currency)
    implements SnapshotRecord {

  @Override
  public String key() {
    return scope.key() + "|" + month + "|" + currency;
  }

  @Override
  public Section section() {
    return Section.COST;
  }
}
