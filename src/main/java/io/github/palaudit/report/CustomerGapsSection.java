package io.github.palaudit.report;

import io.github.palaudit.portfolio.CustomerAudit;
import io.github.palaudit.portfolio.NotSeen;
import io.github.palaudit.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could not be seen at which customer, one row for each source. */
final class CustomerGapsSection {

  private CustomerGapsSection() {}

  /** A source, or an incomplete audit that names none. */
  private record Line(CustomerAudit customer, NotSeen notSeen) {}

  static Section of(Portfolio portfolio) {
    List<Line> lines = new ArrayList<>();
    for (CustomerAudit one : portfolio.newest()) {
      one.notSeen().forEach(notSeen -> lines.add(new Line(one, notSeen)));
      if (one.notSeen().isEmpty() && !one.point().complete()) {
        lines.add(
            new Line(
                one,
                new NotSeen(
                    "something", 0, "The audit is incomplete; its own report says where.")));
      }
    }
    return new Section(
        Section.Subject.GAPS,
        "What was refused or cut in the newest audits. What lies behind a gap is unknown: it is in"
            + " the possible end of each range.",
        Table.of(
            columns(),
            lines,
            row -> Optional.empty(),
            "Every customer's newest audit saw everything that it asked for."));
  }

  private static List<Column<Line>> columns() {
    return new Columns<Line>()
        .add("Customer", 30, Column.Kind.TEXT, row -> CustomerColumns.name(row.customer()))
        .text("What", 24, row -> row.notSeen().source().replace('-', ' '))
        .add(
            "Places",
            9,
            Column.Kind.NUMBER,
            row ->
                row.notSeen().places() == 0 ? Cell.BLANK : new Cell.Count(row.notSeen().places()))
        .prose("The first reason", 60, row -> row.notSeen().reason())
        .day("Audit of", row -> Optional.of(row.customer().asOf()))
        .list();
  }
}
