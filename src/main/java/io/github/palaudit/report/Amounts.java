package io.github.palaudit.report;

import io.github.palaudit.coverage.CostTally;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Money as people read it: whole units, since it is an order of size and no invoice (F-E4). */
final class Amounts {

  private Amounts() {}

  /** The currencies of what the tenant's scopes cost, by code; none where no cost is known. */
  static NavigableSet<String> currencies(Coverage coverage) {
    NavigableSet<String> currencies = new TreeSet<>();
    coverage
        .scopes()
        .forEach(
            scope ->
                coverage
                    .costs()
                    .of(scope.scope())
                    .ifPresent(cost -> currencies.addAll(cost.byCurrency().keySet())));
    return currencies;
  }

  /** A column for each currency; blank where the amount is not known. */
  static <R> void columns(
      Columns<R> columns, String what, Iterable<String> currencies, Function<R, Money> money) {
    for (String currency : currencies) {
      columns.add(
          what + ", " + currency,
          13,
          Column.Kind.NUMBER,
          row -> {
            BigDecimal amount = money.apply(row).byCurrency().get(currency);
            return amount == null ? Cell.BLANK : new Cell.Money(whole(amount), currency);
          });
    }
  }

  /** The range from confirmed to possible in each currency, and what is not known. */
  static List<String> sentences(Coverage coverage) {
    CostTally money = coverage.money();
    String month = coverage.costs().month().map(Amounts::month).orElse("");
    List<String> sentences = new ArrayList<>();
    for (String currency : money.total().byCurrency().keySet()) {
      sentences.add(
          amount(money.attributed(), currency)
              + " of "
              + amount(money.total(), currency)
              + " "
              + currency
              + " confirmed, possible up to "
              + amount(money.possible(), currency)
              + " ("
              + month
              + ")");
    }
    if (!sentences.isEmpty()) {
      sentences.addAll(leftOut(money));
    }
    return List.copyOf(sentences);
  }

  /** What the ranges do not hold, a sentence each. */
  static List<String> leftOut(CostTally money) {
    List<String> sentences = new ArrayList<>();
    if (money.withoutCost() > 0) {
      sentences.add("the cost of " + money.withoutCost() + " more is not known");
    }
    if (money.undivided() > 0) {
      sentences.add(
          Sentences.count(money.undivided(), "subscription")
              + " covered in part could not be divided");
    }
    return sentences;
  }

  static String month(YearMonth month) {
    return Dates.month(month);
  }

  private static String amount(Money money, String currency) {
    return String.format(Locale.ENGLISH, "%,d", whole(money.in(currency)));
  }

  static long whole(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP).longValue();
  }
}
