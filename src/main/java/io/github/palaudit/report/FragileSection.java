package io.github.palaudit.report;

import io.github.palaudit.portfolio.Counts;
import io.github.palaudit.portfolio.CustomerAudit;
import io.github.palaudit.portfolio.Portfolio;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The customers of which something attributed rests on one person alone. */
final class FragileSection {

  private static final Comparator<CustomerAudit> MOST_FIRST =
      Comparator.comparing(
          (CustomerAudit one) -> one.point().onOneUser(), Comparator.reverseOrder());

  private FragileSection() {}

  static Section of(Portfolio portfolio) {
    return new Section(
        Section.Subject.FRAGILE,
        "Attributed subscriptions that rest on one user each: they are lost when that user leaves"
            + " or is disabled. Linking a second identity, a service principal best, mends it.",
        Table.of(
            columns(),
            rows(portfolio),
            row -> Optional.empty(),
            "No attributed subscription rests on one person alone."));
  }

  /** The sort keeps the order of names among equals. */
  static List<CustomerAudit> rows(Portfolio portfolio) {
    return portfolio.newest().stream()
        .filter(one -> one.point().onOneUser() > 0)
        .sorted(MOST_FIRST)
        .toList();
  }

  private static List<Column<CustomerAudit>> columns() {
    return new Columns<CustomerAudit>()
        .add("Customer", 30, Column.Kind.TEXT, CustomerColumns::name)
        .add(
            "Rest on one person",
            12,
            Column.Kind.NUMBER,
            row -> new Cell.Count(row.point().onOneUser()))
        .add("Of attributed", 11, Column.Kind.NUMBER, row -> new Cell.Count(attributed(row)))
        .add(
            "Part",
            9,
            Column.Kind.NUMBER,
            row -> CustomerColumns.part(row.point().onOneUser(), attributed(row)))
        .day("Audit of", row -> Optional.of(row.asOf()))
        .list();
  }

  /** For good and for a while: either may rest on one person. */
  private static long attributed(CustomerAudit row) {
    Counts counts = row.subscriptions();
    return counts.attributed() + counts.temporary();
  }
}
