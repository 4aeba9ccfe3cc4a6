package io.github.palaudit.finding.rule.fragility;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A day up to which attribution has to hold.
 *
 * @param at its first instant, in UTC
 * @param name to follow "not beyond"
 */
record Milestone(Instant at, String name) {

  /**
   * The policy's horizon, the customer's renewal and the end of the engagement, as far as they lie
   * ahead, the first of them first. Nothing has to hold beyond the end of the engagement.
   */
  static List<Milestone> ahead(Coverage coverage) {
    Instant now = coverage.inputs().asOf();
    int days = coverage.inputs().configuration().policy().horizonDays();
    Optional<Customer> customer =
        coverage.inputs().configuration().customer(coverage.inputs().customer().tenant());
    List<Milestone> all = new ArrayList<>();
    Instant horizon = now.plus(Duration.ofDays(days));
    all.add(new Milestone(horizon, "the horizon of " + days + " days"));
    customer.flatMap(Customer::renewal).ifPresent(day -> all.add(on(day, "the renewal")));
    Optional<Milestone> end =
        customer.flatMap(Customer::engagementEnd).map(day -> on(day, "the end of the engagement"));
    end.ifPresent(all::add);
    return all.stream()
        .filter(one -> one.at().isAfter(now))
        .filter(one -> end.map(last -> !one.at().isAfter(last.at())).orElse(true))
        .sorted(Comparator.comparing(Milestone::at))
        .toList();
  }

  private static Milestone on(LocalDate day, String name) {
    Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Milestone(start, name + " on " + Dates.day(start));
  }
}
