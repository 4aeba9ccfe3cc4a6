package io.github.palaudit.report;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.portfolio.Counts;
import io.github.palaudit.portfolio.CustomerAudit;
import io.github.palaudit.portfolio.CustomerHistory;
import io.github.palaudit.portfolio.CustomerStep;
import io.github.palaudit.portfolio.DueDay;
import io.github.palaudit.portfolio.PersonAtRisk;
import io.github.palaudit.portfolio.Portfolio;
import io.github.palaudit.portfolio.RenewalAhead;
import io.github.palaudit.portfolio.RenewalDay;
import io.github.palaudit.portfolio.Sums;
import io.github.palaudit.report.Brief.Figure;
import io.github.palaudit.report.Section.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The key numbers over all customers. */
final class PortfolioFigures {

  private PortfolioFigures() {}

  static List<Figure> of(Portfolio portfolio) {
    List<Figure> figures = new ArrayList<>();
    figures.add(attributed(portfolio));
    portfolio.money().forEach((code, sums) -> figures.add(money(code, sums, portfolio)));
    figures.add(steps(portfolio));
    figures.add(fragile(portfolio));
    portfolio.people().stream().findFirst().map(PortfolioFigures::person).ifPresent(figures::add);
    figures.add(due(portfolio));
    if (!portfolio.renewals().isEmpty()) {
      figures.add(renewals(portfolio.renewals()));
    }
    if (portfolio.customers().stream().anyMatch(one -> one.before().isPresent())) {
      figures.add(trend(portfolio));
    }
    return figures;
  }

  /** Such as {@code 1,204 to 1,377}: from attributed to possible. */
  static String range(Counts counts) {
    return counts.attributed() == counts.possible()
        ? number(counts.attributed())
        : number(counts.attributed()) + " to " + number(counts.possible());
  }

  private static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  private static Figure attributed(Portfolio portfolio) {
    Counts counts = portfolio.subscriptions();
    String share =
        counts.total() == 0
            ? "no subscription counts"
            : Percents.range(
                (double) counts.attributed() / counts.total(),
                (double) counts.possible() / counts.total());
    return new Figure(
        Tone.ATTRIBUTED,
        "Attributed subscriptions",
        range(counts) + " of " + number(counts.total()),
        share
            + (counts.temporary() > 0 ? ", " + number(counts.temporary()) + " temporary" : "")
            + (counts.unknown() > 0 ? ", " + number(counts.unknown()) + " unknown" : ""),
        Subject.CUSTOMERS.anchor());
  }

  private static Figure money(String code, Sums sums, Portfolio portfolio) {
    long customers =
        portfolio.newest().stream()
            .filter(one -> one.money().currencies().containsKey(code))
            .count();
    return new Figure(
        Tone.ATTRIBUTED,
        "Cost attributed, " + code,
        CustomerColumns.share(sums).map(share -> share + " of ").orElse("")
            + CustomerColumns.amount(code, sums.total()),
        "in a month, of " + Sentences.count(customers, "customer"),
        Subject.CUSTOMERS.anchor());
  }

  private static Figure steps(Portfolio portfolio) {
    int certain = 0;
    int possible = 0;
    for (CustomerStep one : portfolio.steps()) {
      if (one.step().certain()) {
        certain += one.step().subscriptions();
      } else {
        possible += one.step().subscriptions();
      }
    }
    return new Figure(
        Tone.NOTICE,
        "Next steps",
        number(portfolio.steps().size()),
        Sentences.count(certain, "subscription")
            + " gained for certain, "
            + number(possible)
            + " more if answers turn out well",
        Subject.NEXT_STEPS.anchor());
  }

  private static Figure fragile(Portfolio portfolio) {
    List<CustomerAudit> rows = FragileSection.rows(portfolio);
    long subscriptions = rows.stream().mapToLong(one -> one.point().onOneUser()).sum();
    return new Figure(
        rows.isEmpty() ? Tone.QUIET : Tone.NOTICE,
        "Customers resting on one person",
        number(rows.size()) + " of " + number(portfolio.customers().size()),
        "with " + Sentences.count(subscriptions, "such subscription"),
        Subject.FRAGILE.anchor());
  }

  private static Figure person(PersonAtRisk worst) {
    return new Figure(
        Tone.NOTICE,
        "Most would be lost with",
        worst.name(),
        (worst.atLeast() ? "at least " : "")
            + Sentences.count(worst.subscriptions(), "subscription")
            + " at "
            + Sentences.count(worst.customers().size(), "customer"),
        Subject.PEOPLE.anchor());
  }

  private static Figure due(Portfolio portfolio) {
    long links = 0;
    long overdue = 0;
    for (DueDay day : ReverifySection.ahead(portfolio)) {
      links += day.people().size();
      overdue +=
          day.people().stream().filter(one -> one.freshUntil().isBefore(portfolio.asOf())).count();
    }
    return new Figure(
        overdue > 0 ? Tone.ALARM : Tone.QUIET,
        "Links to re-verify",
        number(links),
        "within " + ReverifySection.AHEAD.toDays() + " days, " + number(overdue) + " overdue",
        Subject.REVERIFY.anchor());
  }

  private static Figure renewals(List<RenewalDay> all) {
    long atRisk = all.stream().filter(one -> one.verdict() == RenewalAhead.Verdict.AT_RISK).count();
    long unknown =
        all.stream().filter(one -> one.verdict() == RenewalAhead.Verdict.UNKNOWN).count();
    return new Figure(
        atRisk > 0 ? Tone.ALARM : Tone.QUIET,
        "Renewals ahead",
        number(all.size()),
        number(atRisk)
            + " at risk, "
            + number(unknown)
            + " unknown; the next on "
            + Dates.day(CustomerColumns.start(all.get(0).day())),
        Subject.RENEWALS.anchor());
  }

  /** Only where nothing else differs can a change be the tenant's. */
  private static Figure trend(Portfolio portfolio) {
    int up = 0;
    int down = 0;
    int same = 0;
    int open = 0;
    for (CustomerHistory one : portfolio.customers()) {
      if (one.before().isEmpty()) {
        continue;
      }
      long change =
          one.newest().subscriptions().attributed()
              - one.before().get().subscriptions().attributed();
      if (!one.newest().point().differing(one.before().get()).isEmpty()) {
        open++;
      } else if (change == 0) {
        same++;
      } else if (change > 0) {
        up++;
      } else {
        down++;
      }
    }
    return new Figure(
        down > 0 ? Tone.NOTICE : Tone.QUIET,
        "Since the audits before",
        Sentences.count(up, "customer") + " up, " + down + " down",
        same
            + " as before"
            + (open > 0 ? ", " + open + " not to be compared as more than the tenant differs" : ""),
        Subject.TREND.anchor());
  }
}
