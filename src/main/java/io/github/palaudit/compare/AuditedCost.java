package io.github.palaudit.compare;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What counted scopes cost in one month, as an audit tells it.
 *
 * @param month the newest that was over at the audit's instant
 * @param byCurrency the amounts of each answer, by the currency's code
 */
public record AuditedCost(YearMonth month, Map<String, Map<Answer, BigDecimal>> byCurrency) {

  public AuditedCost {
    byCurrency = Collections.unmodifiableMap(new TreeMap<>(byCurrency));
  }
}
