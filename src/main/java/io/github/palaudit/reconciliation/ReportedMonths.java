package io.github.palaudit.reconciliation;

import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which months the usage reports cover, and which of them may be judged: data are late, and new
 * customers show by the 20th of the next month (F-E6, F-H10). That counts from the day on which a
 * report was made, not from the audit.
 */
public final class ReportedMonths {

  private static final int SETTLED_AFTER = 20;

  private final NavigableMap<YearMonth, Boolean> settled = new TreeMap<>();
  private final NavigableSet<YearMonth> deals = new TreeSet<>();

  ReportedMonths(Inputs inputs) {
    Snapshot customer = inputs.customer();
    LocalDate audit = day(inputs.asOf());
    customer
        .usageMonths()
        .forEach(
            one -> settled.put(one.month(), isSettled(one.month(), earlier(one.readOn(), audit))));
    LocalDate read = earlier(day(customer.header().collectedTo()), audit);
    customer
        .recognisedUsage()
        .forEach(
            row -> {
              if (row.isUsage()) {
                settled.computeIfAbsent(row.month(), month -> isSettled(month, read));
              } else {
                deals.add(row.month());
              }
            });
    deals.removeAll(settled.keySet());
  }

  /** The months of which nothing but deal registrations is known. */
  NavigableSet<YearMonth> ofDealsAlone() {
    return Collections.unmodifiableNavigableSet(deals);
  }

  /** The months that are covered, each with whether it may be judged. */
  NavigableMap<YearMonth, Boolean> all() {
    return Collections.unmodifiableNavigableMap(settled);
  }

  /** The newest month that may be judged. */
  Optional<YearMonth> newest() {
    return settled.descendingMap().entrySet().stream()
        .filter(entry -> entry.getValue())
        .map(entry -> entry.getKey())
        .findFirst();
  }

  /** The newest month whose report does not change much any more on this day. */
  public static YearMonth settled(LocalDate day) {
    return YearMonth.from(day).minusMonths(day.getDayOfMonth() > SETTLED_AFTER ? 1 : 2);
  }

  private static boolean isSettled(YearMonth month, LocalDate read) {
    return !month.isAfter(settled(read));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
