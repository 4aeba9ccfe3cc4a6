package io.github.palaudit.report;

import io.github.palaudit.coverage.CostTally;
import io.github.palaudit.coverage.Coverage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * What the counted scopes cost in one currency, by their answers: an order of size, never compared
 * with a credential's thresholds (F-E4).
 *
 * @param month such as {@code Oct 2026}
 * @param attributed by standing grants
 * @param total all of it that is known
 */
public record CostRange(
    String currency,
    String month,
    BigDecimal attributed,
    BigDecimal temporary,
    BigDecimal unknown,
    BigDecimal notAttributed,
    BigDecimal total) {

  /** One for each currency, by its code; none where no cost is known, or all of it is nothing. */
  public static List<CostRange> of(Report report) {
    Coverage coverage = report.coverage();
    CostTally money = coverage.money();
    String month = coverage.costs().month().map(Amounts::month).orElse("");
    return money.total().byCurrency().keySet().stream()
        .map(
            currency ->
                new CostRange(
                    currency,
                    month,
                    money.attributed().in(currency),
                    money.temporary().in(currency),
                    money.unknown().in(currency),
                    money.notAttributed().in(currency),
                    money.total().in(currency)))
        .filter(range -> range.total().signum() > 0)
        .toList();
  }

  /** What these ranges do not hold, a sentence each; nothing where there are none. */
  public static List<String> leftOut(Report report) {
    CostTally money = report.coverage().money();
    return money.total().byCurrency().isEmpty() ? List.of() : Amounts.leftOut(money);
  }

  /** Such as {@code 61 % to 78 %}: from confirmed to possible. */
  public String share() {
    return Percents.range(part(attributed), part(attributed.add(temporary).add(unknown)));
  }

  /** Such as {@code EUR 48,200}. */
  public String whole() {
    return String.format(
        Locale.ENGLISH, "%s %,d", currency, total.setScale(0, RoundingMode.HALF_UP).longValue());
  }

  private double part(BigDecimal amount) {
    return amount.doubleValue() / total.doubleValue();
  }
}
