package io.github.palaudit.report;

import io.github.palaudit.portfolio.CustomerAudit;
import io.github.palaudit.portfolio.Sums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the tables of a portfolio have in common. */
final class CustomerColumns {

  private CustomerColumns() {}

  /** The name by which links find a customer's row. */
  static String anchor(CustomerAudit customer) {
    return "customer-" + customer.tenant().value();
  }

  /** The name, leading to the customer's row. */
  static Cell name(CustomerAudit customer) {
    return new Cell.Reference(customer.customer(), anchor(customer));
  }

  /** A column of amounts for each currency; blank where the amount is not known. */
  static <R> void money(
      Columns<R> columns,
      String what,
      Iterable<String> currencies,
      Function<R, Function<String, Optional<BigDecimal>>> amounts) {
    for (String currency : currencies) {
      columns.add(
          what + ", " + currency,
          13,
          Column.Kind.NUMBER,
          row ->
              amounts
                  .apply(row)
                  .apply(currency)
                  .<Cell>map(amount -> new Cell.Money(whole(amount), currency))
                  .orElse(Cell.BLANK));
    }
  }

  /** Such as {@code EUR 48,200}. */
  static String amount(String currency, BigDecimal amount) {
    return String.format(Locale.ENGLISH, "%s %,d", currency, whole(amount));
  }

  /** Such as {@code 61 % to 78 %}; empty where there is nothing to be a part of. */
  static Optional<String> share(Sums sums) {
    double total = sums.total().doubleValue();
    return total <= 0
        ? Optional.empty()
        : Optional.of(
            Percents.range(
                sums.attributed().doubleValue() / total, sums.possible().doubleValue() / total));
  }

  static Cell part(long number, long of) {
    return of == 0 ? Cell.BLANK : new Cell.Percent((double) number / of);
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static long whole(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP).longValue();
  }
}
