package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.MonthShare;
import io.github.palaudit.coverage.MonthShares;
import io.github.palaudit.coverage.MonthTimes;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When in a month scopes were attributed: the subscriptions that count, and every other scope that
 * surely was for some time and whose share is another than that of the scope above.
 *
 * @param known the instant after which nothing is confirmed
 * @param more how many further bands there would be
 */
public record Timeline(YearMonth month, Instant known, List<Band> bands, int more) {

  private static final int SHOWN = 30;

  public Timeline {
    bands = List.copyOf(bands);
  }

  /**
   * One scope.
   *
   * @param anchor its row in the table of scopes, where it has one
   * @param share from confirmed to possible, in words
   */
  public record Band(
      String name, String kind, Optional<String> anchor, String share, MonthTimes times) {}

  /** The timeline of the month that was asked for. */
  public static Optional<Timeline> of(Report report) {
    return report.answers().month().map(month -> of(report.coverage(), month));
  }

  private static Timeline of(Coverage coverage, MonthShares month) {
    Names names = new Names(coverage);
    Set<ScopeId> counted = coverage.counted().keySet();
    List<MonthShare> rows =
        month.list().stream()
            .filter(row -> counted.contains(row.scope()) || isOwn(row, coverage, month))
            .sorted(
                Comparator.comparing((MonthShare row) -> !counted.contains(row.scope()))
                    .thenComparing(row -> row.scope().kind())
                    .thenComparing(row -> names.path(row.scope()))
                    .thenComparing(row -> names.scope(row.scope()))
                    .thenComparing(MonthShare::scope))
            .toList();
    return new Timeline(
        month.month(),
        coverage.inputs().asOf(),
        rows.stream().limit(SHOWN).map(row -> band(row, coverage, month, names)).toList(),
        Math.max(0, rows.size() - SHOWN));
  }

  private static boolean isOwn(MonthShare row, Coverage coverage, MonthShares month) {
    return row.scope().kind() != ScopeKind.SUBSCRIPTION
        && row.confirmed() > 0
        && coverage
            .inputs()
            .customer()
            .scopes()
            .parent(row.scope())
            .flatMap(month::of)
            .filter(above -> above.confirmed() == row.confirmed())
            .isEmpty();
  }

  private static Band band(MonthShare row, Coverage coverage, MonthShares month, Names names) {
    return new Band(
        names.scope(row.scope()),
        row.scope().kind().label(),
        coverage.scope(row.scope()).map(found -> Anchors.of(found.scope())),
        Percents.range(row.confirmed(), row.possible()),
        month.times(row));
  }
}
