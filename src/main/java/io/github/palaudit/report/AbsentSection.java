package io.github.palaudit.report;

import io.github.palaudit.portfolio.Absent;
import io.github.palaudit.portfolio.Portfolio;
import java.util.Optional;

/** The customers that no present audit speaks for. */
final class AbsentSection {

  private AbsentSection() {}

  static Section of(Portfolio portfolio) {
    return new Section(
        Section.Subject.ABSENT,
        "These customers were not audited in this review. Where an earlier audit stands for one,"
            + " the figures hold what it said then; else they hold nothing of this customer.",
        Table.of(
            new Columns<Absent>()
                .text("Customer", 30, Absent::name)
                .day("Stands with the audit of", Absent::standsWith)
                .prose("Why, and what to do", 70, Absent::words)
                .id("Tenant id", 38, row -> Optional.of(row.tenant().value()))
                .list(),
            portfolio.absent(),
            row -> Optional.empty(),
            "Every customer was audited."));
  }
}
