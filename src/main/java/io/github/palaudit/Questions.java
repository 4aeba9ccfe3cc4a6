package io.github.palaudit;

import io.github.palaudit.finding.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is asked of an audit beside the answers for its instant.
 *
 * @param rules which rules run
 * @param month the month whose shares are asked for
 * @param until the day up to which lapses are asked for, as its first instant
 * @param planGoal the part of the counted subscriptions that the plan is to reach, from 0 to 1
 * @param renewal the day before which coverage has to hold; where absent, the customer's own
 */
public record Questions(
    Predicate<Rule> rules,
    Optional<YearMonth> month,
    Optional<Instant> until,
    Optional<BigDecimal> planGoal,
    Optional<LocalDate> renewal) {

  /** The rules alone. */
  public static Questions of(Predicate<Rule> rules) {
    return new Questions(
        rules, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
