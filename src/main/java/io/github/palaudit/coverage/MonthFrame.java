package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Window;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A month in UTC, and how much of it can be known.
 *
 * @param end the first instant of the next month
 * @param known the audit's instant: what comes after it is not confirmed
 */
record MonthFrame(Instant start, Instant end, Instant known) {

  static MonthFrame of(YearMonth month, Instant known) {
    return new MonthFrame(first(month), first(month.plusMonths(1)), known);
  }

  private static Instant first(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Spans whole() {
    return Spans.between(start, end);
  }

  /** What of the month comes after the audit's instant. */
  Spans future() {
    return between(known, end);
  }

  /** What of the month lies in this window. */
  Spans in(Window window) {
    return between(window.start().orElse(start), window.end().orElse(end));
  }

  /** What of the month lies between these, start included, end not. */
  Spans between(Instant from, Instant to) {
    return Spans.between(from.isAfter(start) ? from : start, to.isBefore(end) ? to : end);
  }

  /** The same, up to the audit's instant. */
  Spans knownBetween(Instant from, Instant to) {
    return between(from, to.isBefore(known) ? to : known);
  }
}
