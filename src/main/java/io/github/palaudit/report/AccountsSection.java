package io.github.palaudit.report;

import io.github.palaudit.coverage.AccountTally;
import io.github.palaudit.coverage.CostTally;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Money;
import io.github.palaudit.coverage.RollUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One row for each partner location account, and the total in which each scope stands once. */
final class AccountsSection {

  private AccountsSection() {}

  /** An account or the total, as a row. */
  private record Line(
      String account,
      int subscriptions,
      int subscriptionsTemporary,
      int groups,
      int groupsTemporary,
      Money cost) {}

  static Section of(Coverage coverage) {
    List<Line> lines = new ArrayList<>();
    coverage.accounts().stream().map(AccountsSection::line).forEach(lines::add);
    lines.add(total(coverage));
    return new Section(
        Section.Subject.ACCOUNTS,
        "What the identities linked to each partner location account attribute among the counted"
            + " scopes. Accounts overlap: a scope that two of them attribute stands in both rows,"
            + " and once in the last one. Rows are not to be added.",
        Table.of(
            columns(coverage), List.copyOf(lines), row -> Optional.empty(), "No account is set."));
  }

  private static List<Column<Line>> columns(Coverage coverage) {
    Columns<Line> columns =
        new Columns<Line>()
            .text("Location account", 28, Line::account)
            .count("Subscriptions attributed", 14, row -> OptionalInt.of(row.subscriptions()))
            .count(
                "Subscriptions for a while",
                14,
                row -> OptionalInt.of(row.subscriptionsTemporary()))
            .count("Resource groups attributed", 14, row -> OptionalInt.of(row.groups()))
            .count("Resource groups for a while", 14, row -> OptionalInt.of(row.groupsTemporary()));
    Amounts.columns(columns, "Cost confirmed", Amounts.currencies(coverage), Line::cost);
    return columns.list();
  }

  private static Line line(AccountTally tally) {
    return new Line(
        Sentences.capitalised(tally.label()),
        tally.subscriptions(),
        tally.subscriptionsTemporary(),
        tally.resourceGroups(),
        tally.resourceGroupsTemporary(),
        tally.cost());
  }

  private static Line total(Coverage coverage) {
    RollUp rollUp = coverage.rollUp();
    CostTally money = coverage.money();
    return new Line(
        "All, each scope once",
        rollUp.counted().attributed(),
        rollUp.counted().temporary(),
        rollUp.resourceGroups().attributed(),
        rollUp.resourceGroups().temporary(),
        money.attributed());
  }
}
