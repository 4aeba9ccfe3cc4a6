package io.github.palaudit.render.json;

import io.github.palaudit.coverage.CostTally;
import io.github.palaudit.coverage.Coverage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** What counted scopes cost, currency by currency; left out where no cost was supplied. */
final class MoneyJson {

  private MoneyJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    Optional<YearMonth> month = coverage.costs().month();
    if (month.isPresent()) {
      CostTally money = coverage.money();
      fields.object(
          "money",
          () -> {
            fields.text("month", month.get().toString());
            currencies(money, fields);
            fields.number("withoutCost", money.withoutCost());
            fields.number("undivided", money.undivided());
          });
    }
  }

  /** The parts in each currency; they add up to its total. */
  static void currencies(CostTally money, JsonFields fields) throws IOException {
    fields.array(
        "currencies",
        money.total().byCurrency().entrySet(),
        (Map.Entry<String, BigDecimal> total) -> {
          String currency = total.getKey();
          fields.text("currency", currency);
          fields.amount("total", total.getValue());
          fields.amount("attributed", money.attributed().in(currency));
          fields.amount("temporary", money.temporary().in(currency));
          fields.amount("unknown", money.unknown().in(currency));
          fields.amount("notAttributed", money.notAttributed().in(currency));
        });
  }
}
