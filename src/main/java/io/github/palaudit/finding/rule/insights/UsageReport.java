package io.github.palaudit.finding.rule.insights;

import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Partner Center's usage report for one month, as far as it speaks of us and of PAL (F-E1, F-E3).
 * The month is the newest in the report that may be judged: data are late, and new customers show
 * by the 20th of the next month (F-E6, F-H10).
 *
 * @param month the month that is judged
 * @param rows its rows of type PAL for one of our partner ids, duplicates among them
 */
record UsageReport(YearMonth month, List<RecognisedUsage> rows) {

  private static final int SETTLED_AFTER = 20;

  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  UsageReport {
    rows = List.copyOf(rows);
  }

  /** Empty where none was supplied, or none of its months may be judged. */
  static Optional<UsageReport> of(Coverage coverage) {
    Snapshot customer = coverage.inputs().customer();
    if (customer.completeness(Source.USAGE) == Completeness.NOT_SUPPLIED) {
      return Optional.empty();
    }
    YearMonth settled = settled(coverage.inputs().asOf().atZone(ZoneOffset.UTC).toLocalDate());
    TreeSet<YearMonth> months = new TreeSet<>();
    customer.recognisedUsage().forEach(row -> months.add(row.month()));
    Optional<YearMonth> judged =
        months.isEmpty() ? Optional.of(settled) : Optional.ofNullable(months.floor(settled));
    Partner partner = coverage.inputs().configuration().partner();
    return judged.map(
        month ->
            new UsageReport(
                month,
                customer.recognisedUsage().stream()
                    .filter(row -> row.month().equals(month))
                    .filter(row -> isPal(row.attributionType()))
                    .filter(row -> isOurs(partner, row))
                    .toList()));
  }

  /** The newest month whose report does not change much any more on this day. */
  static YearMonth settled(LocalDate day) {
    return YearMonth.from(day).minusMonths(day.getDayOfMonth() > SETTLED_AFTER ? 1 : 2);
  }

  /** Recognised for us; a row that repeats usage of another row shows it as well. */
  boolean recognises(ScopeId subscription) {
    return rows.stream().anyMatch(row -> row.subscription().equals(subscription));
  }

  /** The subscriptions of rows that count, each once. */
  List<ScopeId> counted() {
    return rows.stream()
        .filter(row -> !row.duplicate())
        .map(RecognisedUsage::subscription)
        .distinct()
        .sorted()
        .toList();
  }

  /** Azure consumed revenue in US dollars, of rows that repeat no other (F-E4). */
  BigDecimal revenue(ScopeId subscription) {
    return rows.stream()
        .filter(row -> !row.duplicate())
        .filter(row -> row.subscription().equals(subscription))
        .map(RecognisedUsage::acr)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Such as {@code September 2026}. */
  String monthInWords() {
    return IN_WORDS.format(month);
  }

  /** "Partner admin link" in any spelling, or "PAL", alone or before a role (F-C8). */
  private static boolean isPal(String type) {
    String letters = type.toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
    return letters.equals("partneradminlink")
        || letters.equals("pal")
        || letters.startsWith("pal.");
  }

  /** Insights may show either kind of account (F-H8). */
  private static boolean isOurs(Partner partner, RecognisedUsage row) {
    return partner.locationAccounts().contains(row.partner())
        || partner.globalAccount().filter(row.partner()::equals).isPresent();
  }
}
