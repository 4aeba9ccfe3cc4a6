package io.github.palaudit.report;

import io.github.palaudit.portfolio.CustomerAudit;
import io.github.palaudit.portfolio.CustomerHistory;
import io.github.palaudit.portfolio.Point;
import io.github.palaudit.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The audits of every customer that has more than one, from the oldest to the newest. */
final class CustomerTrendSection {

  private CustomerTrendSection() {}

  /** An audit, and the one before it. */
  private record Line(CustomerAudit customer, Point point, Optional<Point> before) {}

  static Section of(Portfolio portfolio) {
    return new Section(
        Section.Subject.TREND,
        "Every audit of the customers that have several, from the oldest to the newest. Where"
            + " something else differs from the audit before than the tenant (settings, what was"
            + " seen or assumed), a change of the numbers may come from that.",
        Table.of(
            columns(),
            lines(portfolio),
            row -> Optional.empty(),
            "No customer has more than one audit here."));
  }

  private static List<Line> lines(Portfolio portfolio) {
    List<Line> lines = new ArrayList<>();
    for (CustomerHistory one : portfolio.customers()) {
      if (one.points().size() > 1) {
        Optional<Point> before = Optional.empty();
        for (Point point : one.points()) {
          lines.add(new Line(one.newest(), point, before));
          before = Optional.of(point);
        }
      }
    }
    return lines;
  }

  private static List<Column<Line>> columns() {
    return new Columns<Line>()
        .add("Customer", 30, Column.Kind.TEXT, row -> CustomerColumns.name(row.customer()))
        .day("Audit of", row -> Optional.of(row.point().asOf()))
        .state("Seen", 13, row -> CustomersSection.seen(row.point()))
        .text("What else differs", 30, CustomerTrendSection::differing)
        .add(
            "Attributed",
            11,
            Column.Kind.NUMBER,
            row -> new Cell.Count(row.point().subscriptions().attributed()))
        .add(
            "Possible",
            10,
            Column.Kind.NUMBER,
            row -> new Cell.Count(row.point().subscriptions().possible()))
        .add(
            "Of subscriptions",
            13,
            Column.Kind.NUMBER,
            row -> new Cell.Count(row.point().subscriptions().total()))
        .add("Change in attributed", 11, Column.Kind.NUMBER, CustomerTrendSection::change)
        .add(
            "Rest on one person",
            11,
            Column.Kind.NUMBER,
            row -> new Cell.Count(row.point().onOneUser()))
        .text("File", 40, row -> row.point().place())
        .list();
  }

  private static String differing(Line row) {
    return row.before().map(before -> Few.of(row.point().differing(before))).orElse("");
  }

  private static Cell change(Line row) {
    return row.before()
        .<Cell>map(
            before ->
                new Cell.Count(
                    row.point().subscriptions().attributed() - before.subscriptions().attributed()))
        .orElse(Cell.BLANK);
  }
}
