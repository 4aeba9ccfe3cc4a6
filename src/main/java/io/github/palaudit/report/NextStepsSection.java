package io.github.palaudit.report;

import io.github.palaudit.portfolio.CustomerStep;
import io.github.palaudit.portfolio.Portfolio;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The steps of all plans that gain most, the best first. */
final class NextStepsSection {

  private static final int SHOWN = 200;

  private NextStepsSection() {}

  static Section of(Portfolio portfolio) {
    List<CustomerStep> all = portfolio.steps();
    List<CustomerStep> shown = all.subList(0, Math.min(SHOWN, all.size()));
    return new Section(
        Section.Subject.NEXT_STEPS,
        "The steps of all customers' plans that gain a counted subscription: most subscriptions"
            + " first, the certain before the possible; where these are equal, the larger cost,"
            + " compared within one currency only. A customer's own plan builds on its order."
            + (all.size() > SHOWN
                ? " These are the first "
                    + SHOWN
                    + " of "
                    + all.size()
                    + "; portfolio.json and the customers' plans hold the others."
                : ""),
        Table.of(
            columns(shown),
            shown,
            row -> Optional.empty(),
            "No plan holds a step that would gain a counted subscription."));
  }

  private static List<Column<CustomerStep>> columns(List<CustomerStep> shown) {
    NavigableSet<String> currencies = new TreeSet<>();
    shown.forEach(one -> currencies.addAll(one.step().money().keySet()));
    Columns<CustomerStep> columns =
        new Columns<CustomerStep>()
            .prose("What to do", 54, row -> row.step().what())
            .add("Customer", 28, Column.Kind.TEXT, row -> CustomerColumns.name(row.customer()))
            .text("Who acts", 26, row -> row.step().who())
            .state("Gain is", 12, NextStepsSection::certainty)
            .add(
                "Subscriptions gained",
                13,
                Column.Kind.NUMBER,
                row -> new Cell.Count(row.step().subscriptions()));
    CustomerColumns.money(
        columns,
        "Their cost in a month",
        currencies,
        row -> currency -> Optional.ofNullable(row.step().money().get(currency)));
    return columns.day("Audit of", row -> Optional.of(row.customer().asOf())).list();
  }

  private static Cell certainty(CustomerStep row) {
    return row.step().certain()
        ? new Cell.Badge(Tone.ATTRIBUTED, "Certain")
        : new Cell.Badge(Tone.UNKNOWN, "Possible");
  }
}
