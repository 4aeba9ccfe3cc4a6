package io.github.palaudit.report;

import io.github.palaudit.portfolio.PersonAtRisk;
import io.github.palaudit.portfolio.Portfolio;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Who takes most with them, over all customers. */
final class PeopleSection {

  private static final int SHOWN = 200;

  private PeopleSection() {}

  static Section of(Portfolio portfolio) {
    List<PersonAtRisk> all = portfolio.people();
    List<PersonAtRisk> shown = all.subList(0, Math.min(SHOWN, all.size()));
    boolean open = shown.stream().anyMatch(PersonAtRisk::atLeast);
    return new Section(
        Section.Subject.PEOPLE,
        "What is no longer confirmed, at any customer, when a person leaves, as nobody else carries"
            + " it. One human counts once: whoever has the same address at home at two customers,"
            + " or the same entry of people in palaudit.yaml, is one. Shared logins and"
            + " applications are nobody who leaves."
            + (open
                ? " Where it says at least, one audit tells two identities apart that another shows"
                    + " to be one human: what rests on both is not counted."
                : "")
            + (all.size() > SHOWN
                ? " These are the first "
                    + SHOWN
                    + " of "
                    + all.size()
                    + "; portfolio.json holds the others."
                : ""),
        Table.of(
            columns(shown),
            shown,
            row -> Optional.empty(),
            "Nothing that counts rests on one person alone."));
  }

  private static List<Column<PersonAtRisk>> columns(List<PersonAtRisk> shown) {
    NavigableSet<String> currencies = new TreeSet<>();
    shown.forEach(one -> currencies.addAll(one.money().keySet()));
    Columns<PersonAtRisk> columns =
        new Columns<PersonAtRisk>()
            .text("Who leaves", 30, PersonAtRisk::name)
            .add(
                "Subscriptions lost",
                13,
                Column.Kind.NUMBER,
                row -> new Cell.Count(row.subscriptions()))
            .text("Is", 10, row -> row.atLeast() ? "at least" : "")
            .add(
                "Resource groups lost",
                11,
                Column.Kind.NUMBER,
                row -> new Cell.Count(row.resourceGroups()));
    CustomerColumns.money(
        columns,
        "Cost no longer confirmed",
        currencies,
        row -> currency -> Optional.ofNullable(row.money().get(currency)));
    return columns
        .add("Customers", 10, Column.Kind.NUMBER, row -> new Cell.Count(row.customers().size()))
        .prose("At", 44, row -> Few.of(row.customers()))
        .list();
  }
}
