package io.github.palaudit.report;

import io.github.palaudit.coverage.CostTally;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.NotSeen;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.history.AuditFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** One row for each audit, and each quarter as its three months. */
final class TrendSection {

  private TrendSection() {}

  /** Empty where no earlier audit is known. */
  static Optional<Section> of(Answers answers) {
    AuditFigures now = figures(answers);
    List<AuditFigures> audits = new ArrayList<>();
    NavigableSet<Instant> seen = new TreeSet<>();
    seen.add(now.asOf());
    for (AuditFigures audit : answers.past().audits()) {
      if (audit.asOf().isBefore(now.asOf()) && seen.add(audit.asOf())) {
        audits.add(audit);
      }
    }
    if (audits.isEmpty()) {
      return Optional.empty();
    }
    audits.sort(Comparator.comparing(AuditFigures::asOf));
    audits.add(now);
    return Optional.of(
        new Section(
            Section.Subject.TREND,
            "This audit and those before it, then each quarter as three months: the last audit of a"
                + " month stands for it, and a month without one is unknown. What was seen, assumed"
                + " or set may have differed between audits.",
            Table.of(columns(audits), TrendLine.of(audits), row -> Optional.empty(), "No audit.")));
  }

  private static List<Column<TrendLine>> columns(List<AuditFigures> audits) {
    Columns<TrendLine> columns =
        new Columns<TrendLine>()
            .text("What", 26, TrendLine::what)
            .add(
                "Month",
                11,
                Column.Kind.DATE,
                row -> row.month().<Cell>map(Cell.Month::new).orElse(Cell.BLANK))
            .moment("As of (UTC)", row -> row.audit().map(AuditFigures::asOf))
            .count("Subscriptions counted", 14, row -> number(row, AuditFigures::total))
            .count("Attributed", 11, row -> number(row, AuditFigures::attributed))
            .count("Temporary", 11, row -> number(row, AuditFigures::temporary))
            .count("Unknown", 11, row -> number(row, AuditFigures::unknown))
            .count("Not attributed", 11, row -> number(row, AuditFigures::notAttributed))
            .add("Share attributed", 11, Column.Kind.NUMBER, TrendSection::share)
            .count("Open findings", 10, row -> number(row, AuditFigures::openFindings));
    NavigableSet<String> currencies = new TreeSet<>();
    audits.forEach(audit -> currencies.addAll(audit.cost().keySet()));
    for (String currency : currencies) {
      columns
          .add("Cost in all, " + currency, 14, Column.Kind.NUMBER, row -> total(row, currency))
          .add(
              "Cost attributed, " + currency,
              14,
              Column.Kind.NUMBER,
              row -> attributed(row, currency));
    }
    return columns
        .add(
            "Month of the cost",
            11,
            Column.Kind.DATE,
            row ->
                row.audit()
                    .flatMap(AuditFigures::costMonth)
                    .<Cell>map(Cell.Month::new)
                    .orElse(Cell.BLANK))
        .prose("Note", 64, TrendLine::note)
        .list();
  }

  private static OptionalInt number(TrendLine row, ToLongFunction<AuditFigures> figure) {
    return row.audit().isPresent()
        ? OptionalInt.of(Math.toIntExact(figure.applyAsLong(row.audit().get())))
        : OptionalInt.empty();
  }

  private static Cell share(TrendLine row) {
    return row.audit()
        .filter(audit -> audit.total() > 0)
        .<Cell>map(audit -> new Cell.Percent((double) audit.attributed() / audit.total()))
        .orElse(Cell.BLANK);
  }

  private static Cell total(TrendLine row, String currency) {
    return cost(row, currency)
        .<Cell>map(cost -> new Cell.Money(Amounts.whole(cost.total()), currency))
        .orElse(Cell.BLANK);
  }

  private static Cell attributed(TrendLine row, String currency) {
    return cost(row, currency)
        .<Cell>map(cost -> new Cell.Money(Amounts.whole(cost.attributed()), currency))
        .orElse(Cell.BLANK);
  }

  private static Optional<AuditFigures.Cost> cost(TrendLine row, String currency) {
    return row.audit().flatMap(audit -> Optional.ofNullable(audit.cost().get(currency)));
  }

  private static AuditFigures figures(Answers answers) {
    Coverage coverage = answers.coverage();
    Tally counted = coverage.rollUp().counted();
    Map<String, AuditFigures.Cost> cost = new HashMap<>();
    if (coverage.costs().month().isPresent()) {
      CostTally money = coverage.money();
      money
          .total()
          .byCurrency()
          .forEach(
              (currency, total) ->
                  cost.put(
                      currency, new AuditFigures.Cost(total, money.attributed().in(currency))));
    }
    return new AuditFigures(
        coverage.inputs().customer().tenant(),
        coverage.inputs().asOf(),
        NotSeen.isNothing(coverage),
        coverage.inputs().strict(),
        counted.attributed(),
        counted.temporary(),
        counted.unknown(),
        counted.notAttributed(),
        coverage.costs().month(),
        cost,
        answers.waivers().open().size());
  }
}
