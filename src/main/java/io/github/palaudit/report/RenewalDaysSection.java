package io.github.palaudit.report;

import io.github.palaudit.portfolio.Portfolio;
import io.github.palaudit.portfolio.RenewalAhead;
import io.github.palaudit.portfolio.RenewalDay;
import java.util.List;
import java.util.Optional;

/** Renewals that lie ahead: of each credential over all customers, and of single customers. */
final class RenewalDaysSection {

  private RenewalDaysSection() {}

  static Section of(Portfolio portfolio) {
    return new Section(
        Section.Subject.RENEWALS,
        "What the audits say of each renewal on the day of this portfolio or later, each as of its"
            + " own audit. A credential is at risk when it is at one customer; it is a go only"
            + " where every customer was checked for it and is one.",
        Table.of(
            columns(),
            portfolio.renewals(),
            row -> Optional.empty(),
            "No audit checks a renewal that lies ahead."));
  }

  private static List<Column<RenewalDay>> columns() {
    return new Columns<RenewalDay>()
        .day("Until", row -> Optional.of(CustomerColumns.start(row.day())))
        .text("Renewal", 30, RenewalDaysSection::name)
        .state("Verdict", 12, row -> badge(row.verdict()))
        .add("At risk", 9, Column.Kind.NUMBER, row -> new Cell.Count(row.atRisk().size()))
        .add("Unknown", 9, Column.Kind.NUMBER, row -> new Cell.Count(row.unknown().size()))
        .add("Go", 9, Column.Kind.NUMBER, row -> new Cell.Count(row.go().size()))
        .add("Not checked", 10, Column.Kind.NUMBER, row -> new Cell.Count(row.notChecked()))
        .prose("At risk at", 40, row -> Few.of(row.atRisk()))
        .prose("Unknown at", 40, row -> Few.of(row.unknown()))
        .list();
  }

  private static String name(RenewalDay row) {
    if (!row.credential().isEmpty()) {
      return row.credential();
    }
    return "Customer "
        + String.join(", ", row.atRisk())
        + String.join(", ", row.unknown())
        + String.join(", ", row.go());
  }

  private static Cell badge(RenewalAhead.Verdict verdict) {
    return switch (verdict) {
      case GO -> new Cell.Badge(Tone.ATTRIBUTED, "Go");
      case UNKNOWN -> new Cell.Badge(Tone.UNKNOWN, "Unknown");
      case AT_RISK -> new Cell.Badge(Tone.ALARM, "At risk");
    };
  }
}
