package io.github.palaudit.report;

import io.github.palaudit.portfolio.Counts;
import io.github.palaudit.portfolio.CustomerAudit;
import io.github.palaudit.portfolio.CustomerHistory;
import io.github.palaudit.portfolio.NotSeen;
import io.github.palaudit.portfolio.Point;
import io.github.palaudit.portfolio.Portfolio;
import io.github.palaudit.portfolio.Sums;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One row for each customer, which leads to the customer's own report. */
final class CustomersSection {

  private CustomersSection() {}

  static Section of(Portfolio portfolio) {
    return new Section(
        Section.Subject.CUSTOMERS,
        "Each customer's newest audit; the name leads to its own report where that lies beside the"
            + " audit.json. Attributed is what standing grants confirm; possible counts what is"
            + " temporary or unknown too. Money is what the counted subscriptions cost in one month"
            + " and is never added over currencies. The change is against the audit before; where"
            + " something else differs than the tenant, it may come from that.",
        Table.of(
            columns(portfolio),
            portfolio.customers(),
            row -> Optional.of(CustomerColumns.anchor(row.newest())),
            "No audit could be read."));
  }

  private static List<Column<CustomerHistory>> columns(Portfolio portfolio) {
    Columns<CustomerHistory> columns =
        new Columns<CustomerHistory>()
            .add("Customer", 30, Column.Kind.TEXT, CustomersSection::name)
            .day("Audit of", row -> Optional.of(row.newest().asOf()))
            .state("Seen", 13, row -> seen(row.newest().point()))
            .add("Attributed", 11, Column.Kind.NUMBER, row -> count(row, one -> one.attributed()))
            .add("Possible", 10, Column.Kind.NUMBER, row -> count(row, one -> one.possible()))
            .add("Of subscriptions", 13, Column.Kind.NUMBER, row -> count(row, one -> one.total()))
            .add(
                "Attributed part",
                11,
                Column.Kind.NUMBER,
                row -> part(row, one -> one.attributed()))
            .add("Possible part", 10, Column.Kind.NUMBER, row -> part(row, one -> one.possible()))
            .text("What else differs", 26, CustomersSection::differing)
            .add("Change in attributed", 11, Column.Kind.NUMBER, CustomersSection::change)
            .add(
                "Rest on one person",
                11,
                Column.Kind.NUMBER,
                row -> new Cell.Count(row.newest().point().onOneUser()))
            .add(
                "Critical and high findings",
                11,
                Column.Kind.NUMBER,
                row -> new Cell.Count(row.newest().grave()))
            .add("Gaps", 8, Column.Kind.NUMBER, CustomersSection::gaps);
    Iterable<String> currencies = portfolio.money().keySet();
    CustomerColumns.money(
        columns, "Cost attributed", currencies, row -> sum(row, Sums::attributed));
    CustomerColumns.money(columns, "Cost possible", currencies, row -> sum(row, Sums::possible));
    CustomerColumns.money(columns, "Cost in a month", currencies, row -> sum(row, Sums::total));
    return columns
        .day("Audit before", row -> row.before().map(Point::asOf))
        .text("Attribution", 14, row -> row.newest().wanted() ? "wanted" : "not wanted")
        .text("File", 40, row -> row.newest().point().place())
        .id("Tenant id", 38, row -> Optional.of(row.newest().tenant().value()))
        .list();
  }

  private static Cell name(CustomerHistory row) {
    CustomerAudit newest = row.newest();
    return newest
        .page()
        .<Cell>map(page -> new Cell.Document(newest.customer(), page))
        .orElseGet(() -> Cell.text(newest.customer()));
  }

  static Cell seen(Point point) {
    return point.complete()
        ? new Cell.Badge(Tone.ATTRIBUTED, "Complete")
        : new Cell.Badge(Tone.UNKNOWN, "Incomplete");
  }

  private static Cell gaps(CustomerHistory row) {
    return new Cell.Count(row.newest().notSeen().stream().mapToInt(NotSeen::places).sum());
  }

  private static Cell count(CustomerHistory row, Function<Counts, Long> number) {
    return new Cell.Count(number.apply(row.newest().subscriptions()));
  }

  private static Cell part(CustomerHistory row, Function<Counts, Long> number) {
    return CustomerColumns.part(
        number.apply(row.newest().subscriptions()), row.newest().subscriptions().total());
  }

  private static Function<String, Optional<BigDecimal>> sum(
      CustomerHistory row, Function<Sums, BigDecimal> amount) {
    return currency ->
        Optional.ofNullable(row.newest().money().currencies().get(currency)).map(amount);
  }

  private static String differing(CustomerHistory row) {
    return row.before().map(before -> Few.of(row.newest().point().differing(before))).orElse("");
  }

  private static Cell change(CustomerHistory row) {
    return row.before()
        .<Cell>map(
            before ->
                new Cell.Count(
                    row.newest().subscriptions().attributed()
                        - before.subscriptions().attributed()))
        .orElse(Cell.BLANK);
  }
}
