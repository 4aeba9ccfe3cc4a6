package io.github.palaudit.renewal;

import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.renewal.Recognised.OfCustomer;
import io.github.palaudit.snapshot.Completeness;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which months of recognised usage can be measured. A month is complete once it was read on the
 * 20th of the next one or later: of the delays that Microsoft names, the longest (F-E6, F-H10).
 */
final class UsageMonths {

  private static final int COMPLETE_ON = 20;

  private final Instant asOf;
  private final int freshDays;
  private final NavigableSet<YearMonth> held = new TreeSet<>();
  private final NavigableSet<YearMonth> complete = new TreeSet<>();

  UsageMonths(Recognised recognised, Inputs inputs) {
    this.asOf = inputs.asOf();
    this.freshDays = inputs.configuration().evidence().freshDays();
    for (OfCustomer customer : recognised.customers()) {
      for (YearMonth month : customer.acr().keySet()) {
        held.add(month);
        if (isComplete(month, customer)) {
          complete.add(month);
        }
      }
    }
  }

  /** The newest complete month of the data. */
  Optional<YearMonth> newest() {
    return complete.isEmpty() ? Optional.empty() : Optional.of(complete.last());
  }

  /** The months of the data that are too young to be complete. */
  NavigableSet<YearMonth> incomplete() {
    return complete.isEmpty() ? held : held.tailSet(complete.last(), false);
  }

  /** A month that the data hold, or may hold, nothing of. */
  Optional<YearMonth> missing(YearMonth from, YearMonth to) {
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      if (!held.contains(month)) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  /** Ended longer ago than evidence is fresh: it says little of today. */
  boolean isStale(YearMonth newest) {
    Instant end = start(newest.plusMonths(1));
    return Duration.between(end, asOf).compareTo(Duration.ofDays(freshDays)) > 0;
  }

  /** Whether this customer's usage was given whole, and late enough for the month. */
  boolean isWhole(OfCustomer customer, YearMonth month) {
    return customer.usage() == Completeness.COMPLETE && isComplete(month, customer);
  }

  /** Whether a report of this day holds the month whole. */
  static boolean isComplete(YearMonth month, LocalDate readOn) {
    return !readOn.isBefore(month.plusMonths(1).atDay(COMPLETE_ON));
  }

  private boolean isComplete(YearMonth month, OfCustomer customer) {
    if (customer.young().contains(month)) {
      return false;
    }
    Instant read = customer.seen().isBefore(asOf) ? customer.seen() : asOf;
    return !read.isBefore(start(month.plusMonths(1)).plus(Duration.ofDays(COMPLETE_ON - 1)));
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
