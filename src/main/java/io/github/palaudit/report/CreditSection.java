package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Credit;
import io.github.palaudit.coverage.CreditReason;
import io.github.palaudit.coverage.EarnedCredit;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One row for each CSP subscription: whether partner earned credit is earned for it. */
final class CreditSection {

  private CreditSection() {}

  static Section of(Coverage coverage) {
    EarnedCredit credit = coverage.earnedCredit();
    return new Section(
        Section.Subject.CREDIT,
        credit.sentence()
            + " This programme is not PAL-influenced usage, which the rest of the report is about,"
            + " and has rules of its own: access for the entire day, by AOBO, Lighthouse or a"
            + " linked identity, with a role of Microsoft's table. "
            + credit.count(Truth.YES)
            + " earned, "
            + credit.count(Truth.NO)
            + " not, "
            + credit.count(Truth.UNKNOWN)
            + " unknown.",
        Table.of(
            columns(),
            credit.subscriptions(),
            row -> Optional.empty(),
            "No subscription here is known to be a CSP subscription."));
  }

  private static List<Column<Credit>> columns() {
    return new Columns<Credit>()
        .add(
            "Subscription",
            30,
            Column.Kind.TEXT,
            row ->
                new Cell.Reference(
                    row.subscription().displayName(), Anchors.of(row.subscription().id())))
        .state("Earned", 14, CreditSection::badge)
        .prose("Because", 46, row -> Sentences.capitalised(row.reason().sentence()))
        .prose("Access", 46, row -> Sentences.capitalised(row.basis()))
        .count(
            "Resource groups that earn",
            12,
            row ->
                row.resourceGroups() > 0
                    ? OptionalInt.of(row.resourceGroups())
                    : OptionalInt.empty())
        .text("Quota id", 24, row -> row.subscription().quotaId().orElse("not told"))
        .id("Scope id", 50, row -> Optional.of(row.subscription().id().text()))
        .list();
  }

  private static Cell badge(Credit row) {
    return row.reason() == CreditReason.OTHER_CHAIN
        ? new Cell.Badge(Tone.NOT_COUNTED, "not ours")
        : new Cell.Badge(Tone.of(row.earned()), row.earned().word());
  }
}
