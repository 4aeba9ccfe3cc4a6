package io.github.palaudit.cli;

import io.github.palaudit.Questions;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.finding.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What else the reports are to answer, as options. */
final class QuestionOptions {

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "show each scope's share of this month, such as 2026-10")
  private @Nullable YearMonth month;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = InstantConverter.class,
      description = "show what will have lapsed by this day")
  private @Nullable Instant until;

  @Option(
      names = "--plan-goal",
      paramLabel = "PERCENT",
      converter = PercentConverter.class,
      description = "plan until this part of the subscriptions is attributed, such as 95%%")
  private @Nullable BigDecimal planGoal;

  @Option(
      names = "--renewal",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description =
          "check whether coverage holds until this day (default: the customer's renewal, else each"
              + " credential's anniversary)")
  private @Nullable LocalDate renewal;

  /** The month whose shares are asked for. */
  Optional<YearMonth> month() {
    return Optional.ofNullable(month);
  }

  /** Refuses what cannot be answered at this instant. */
  void check(Instant asOf, CommandLine line) {
    LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    if (renewal != null && renewal.isBefore(today)) {
      throw new ParameterException(
          line,
          "--renewal "
              + renewal
              + " lies before the audit of "
              + today
              + "; give its day or a later one, or an earlier --as-of.");
    }
    if (until != null && !until.isAfter(asOf)) {
      throw new ParameterException(
          line,
          "--until "
              + Dates.minute(until)
              + " is not after the instant of the audit, "
              + Dates.minute(asOf)
              + ": give a later day.");
    }
  }

  /** What the options ask, of these rules. */
  Questions questions(Predicate<Rule> rules) {
    return new Questions(
        rules,
        Optional.ofNullable(month),
        Optional.ofNullable(until),
        Optional.ofNullable(planGoal),
        Optional.ofNullable(renewal));
  }
}
