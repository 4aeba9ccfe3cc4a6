package io.github.palaudit.report;

import io.github.palaudit.compare.Comparison;
import io.github.palaudit.compare.MoneyChange;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.report.Section.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the scopes of each answer cost, in two audits. */
final class MoneyChangesSection {

  private MoneyChangesSection() {}

  /** The table; empty where one of the audits knows of no cost. */
  static Optional<Section> of(Comparison comparison) {
    if (comparison.money().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            Subject.MONEY_CHANGES,
            "What counted scopes cost"
                + months(comparison)
                + ", by their answers: an order of size, which moves with usage too.",
            Table.of(
                new Columns<MoneyChange>()
                    .text("Currency", 10, MoneyChange::currency)
                    .state(
                        "Answer", 18, one -> ComparisonSections.answer(Optional.of(one.answer())))
                    .add("Last time", 14, Column.Kind.NUMBER, amount(MoneyChange::before))
                    .add("This time", 14, Column.Kind.NUMBER, amount(MoneyChange::after))
                    .add("Moved", 14, Column.Kind.NUMBER, amount(MoneyChange::moved))
                    .list(),
                comparison.money(),
                row -> Optional.empty(),
                "")));
  }

  private static Function<MoneyChange, Cell> amount(Function<MoneyChange, BigDecimal> of) {
    return one -> new Cell.Money(Amounts.whole(of.apply(one)), one.currency());
  }

  /** Of one month, or of two. */
  private static String months(Comparison comparison) {
    List<String> months =
        Stream.of(comparison.before(), comparison.after())
            .flatMap(audit -> audit.cost().stream())
            .map(cost -> " in " + Dates.month(cost.month()))
            .toList();
    String last = months.get(0);
    String now = months.get(1);
    return last.equals(now) ? now : now + ", and" + last + " last time";
  }
}
