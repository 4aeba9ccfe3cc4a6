package io.github.palaudit.history;

import io.github.palaudit.snapshot.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The figures of one audit of one customer.
 *
 * @param complete nothing that was asked for was refused
 * @param strict every assumption counted as unknown
 * @param attributed of the subscriptions that count, by standing grants
 * @param costMonth the month of the cost; empty where none was supplied
 * @param cost by the code of its currency
 * @param openFindings findings that nobody answers for
 */
public record AuditFigures(
    TenantId tenant,
    Instant asOf,
    boolean complete,
    boolean strict,
    long attributed,
    long temporary,
    long unknown,
    long notAttributed,
    Optional<YearMonth> costMonth,
    Map<String, Cost> cost,
    long openFindings) {

  public AuditFigures {
    cost = Collections.unmodifiableMap(new TreeMap<>(cost));
  }

  /** What the counted subscriptions cost, and the attributed ones among them. */
  public record Cost(BigDecimal total, BigDecimal attributed) {}

  /** How many subscriptions count. */
  public long total() {
    return attributed + temporary + unknown + notAttributed;
  }
}
