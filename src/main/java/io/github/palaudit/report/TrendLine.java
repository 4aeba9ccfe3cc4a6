package io.github.palaudit.report;

import io.github.palaudit.history.AuditFigures;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A row of the trend: an audit, a month of a quarter, or how much of a quarter is known.
 *
 * @param month that it stands for; empty for a quarter
 * @param audit whose figures it shows; empty where there is none
 */
record TrendLine(
    String what, Optional<YearMonth> month, Optional<AuditFigures> audit, String note) {

  private static final int MONTHS = 3;

  /**
   * The audits, then the quarters.
   *
   * @param audits the oldest first, the present one last
   */
  static List<TrendLine> of(List<AuditFigures> audits) {
    List<TrendLine> lines = new ArrayList<>();
    NavigableMap<YearMonth, AuditFigures> lastOf = new TreeMap<>();
    for (int i = 0; i < audits.size(); i++) {
      AuditFigures audit = audits.get(i);
      boolean present = i == audits.size() - 1;
      lines.add(
          new TrendLine(
              present ? "This audit" : "Audit",
              Optional.of(monthOf(audit)),
              Optional.of(audit),
              note(audit)));
      lastOf.put(monthOf(audit), audit);
    }
    for (YearMonth first = quarterOf(lastOf.firstKey());
        !first.isAfter(lastOf.lastKey());
        first = first.plusMonths(MONTHS)) {
      quarter(first, lastOf, lines);
    }
    return lines;
  }

  private static void quarter(
      YearMonth first, NavigableMap<YearMonth, AuditFigures> lastOf, List<TrendLine> lines) {
    String name =
        String.format(
            Locale.ROOT, "%d Q%d", first.getYear(), (first.getMonthValue() - 1) / MONTHS + 1);
    List<String> without = new ArrayList<>();
    List<TrendLine> months = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      YearMonth month = first.plusMonths(i);
      Optional<AuditFigures> audit = Optional.ofNullable(lastOf.get(month));
      if (audit.isEmpty()) {
        without.add(Amounts.month(month));
      }
      String none =
          month.isAfter(lastOf.lastKey())
              ? "Still to come when this audit was made: unknown."
              : "No audit in this month: unknown, and not carried forward.";
      months.add(
          new TrendLine(
              "Month of " + name,
              Optional.of(month),
              audit,
              audit.map(TrendLine::note).orElse(none)));
    }
    int known = MONTHS - without.size();
    lines.add(
        new TrendLine(
            "Quarter " + name,
            Optional.empty(),
            Optional.empty(),
            known == MONTHS
                ? "All three months are known."
                : known + " of 3 months known; unknown: " + String.join(", ", without) + "."));
    lines.addAll(months);
  }

  private static String note(AuditFigures audit) {
    List<String> notes = new ArrayList<>();
    if (!audit.complete()) {
      notes.add("With gaps: not all could be seen.");
    }
    if (audit.strict()) {
      notes.add("Strict: every assumption counts as unknown.");
    }
    return String.join(" ", notes);
  }

  private static YearMonth monthOf(AuditFigures audit) {
    return YearMonth.from(audit.asOf().atOffset(ZoneOffset.UTC));
  }

  private static YearMonth quarterOf(YearMonth month) {
    return YearMonth.of(month.getYear(), month.getMonth().firstMonthOfQuarter());
  }
}
