package io.github.palaudit.render;

import io.github.palaudit.report.Brief;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Column;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Table;
import io.github.palaudit.report.Tone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The briefs that every format is tested with: a usual one, one of names that attack, empty. */
public final class Briefs {

  private static final Instant DAY = Instant.parse("2026-11-20T12:00:00Z");

  private static final List<String> NAMES =
      List.of(
          "Contoso",
          "Fabrikam Residences",
          "Northwind Traders",
          "Adventure Works Cycles",
          "Alpine Ski House",
          "Bellows College",
          "Best For You Organics Company",
          "Coho Winery",
          "Fourth Coffee",
          "Graphic Design Institute",
          "Humongous Insurance",
          "Lamna Healthcare Company",
          "Liberty's Delightful Sinful Bakery & Café",
          "Litware",
          "Lucerne Publishing",
          "Margie's Travel",
          "Munson's Pickles and Preserves Farm",
          "Nod Publishers",
          "Proseware",
          "Relecloud",
          "School of Fine Art",
          "Southridge Video",
          "Tailspin Toys",
          "Tailwind Traders",
          "The Phone Company",
          "Trey Research",
          "VanArsdel",
          "Wide World Importers",
          "Wingtip Toys",
          "Woodgrove Bank");

  /** A customer of a portfolio. */
  private record Customer(String name, String path, int number) {}

  private Briefs() {}

  /** A portfolio of so many customers. */
  public static Brief portfolio(int customers) {
    List<Customer> rows = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      int round = i / NAMES.size();
      String id = String.format(Locale.ROOT, "%08x-0000-0000-0000-000000000000", 0xc0de + i);
      rows.add(
          new Customer(
              NAMES.get(i % NAMES.size()) + (round == 0 ? "" : " " + (round + 1)),
              "tenant=" + id + "/date=2026-11-20/audit.html",
              i));
    }
    return brief(
        "What " + customers + " customers come to",
        List.of(
            "2 of " + customers + " audits are older than 90 days: their figures are of that day",
            "The cost of 3 customers is not known and left out of every sum."),
        List.of(customers(rows), steps(rows), people(rows), broken()));
  }

  /** Every text is an attack, and every path leads where none may lead. */
  public static Brief hostile() {
    List<Customer> rows = new ArrayList<>();
    for (String attack : Reports.ATTACKS) {
      rows.add(new Customer(attack, attack, rows.size()));
    }
    for (String path :
        List.of(
            "javascript:alert(1)",
            "https://attacker.example/",
            "//attacker.example/a",
            "/etc/passwd",
            "\\\\attacker.example\\a",
            "a/../../b c\"><img src=x>/audit.html")) {
      rows.add(new Customer(path, path, rows.size()));
    }
    String all = String.join(" ", Reports.ATTACKS);
    return brief(all, List.of(all, all), List.of(customers(rows), steps(rows), broken()));
  }

  /** Without a caution, a figure or a row. */
  public static Brief empty() {
    return new Brief(
        "portfolio",
        "Portfolio",
        "",
        DAY,
        "palaudit test",
        "No audit was found",
        List.of(),
        List.of(),
        List.of(broken()));
  }

  /** What a renderer makes of a brief. */
  public static byte[] bytes(BriefRenderer renderer, Brief brief) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      renderer.render(brief, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static Brief brief(String about, List<String> cautions, List<Section> sections) {
    return new Brief(
        "portfolio",
        "Portfolio of Fabrikam",
        about,
        DAY,
        "palaudit test",
        "187 of 240 counted subscriptions are attributed, possible up to 211; 53 are not.",
        cautions,
        List.of(
            figure(Tone.ATTRIBUTED, "attributed", "187 of 240", "subscriptions", "customers"),
            figure(Tone.UNKNOWN, "possible", "up to 211", "9 temporary, 15 unknown", "customers"),
            figure(
                Tone.NOT_ATTRIBUTED, "cost a month", "61 % to 78 %", "of 48,200 EUR", "customers"),
            figure(Tone.ALARM, "next steps", "12", "7 of them within a week", "next-steps"),
            figure(Tone.QUIET, "people", "3", "carry more than one customer", "people"),
            figure(Tone.QUIET, "nowhere", "0", about, "no-such-section")),
        sections);
  }

  private static Brief.Figure figure(
      Tone tone, String label, String value, String detail, String anchor) {
    return new Brief.Figure(tone, label, value, detail, anchor);
  }

  private static Section customers(List<Customer> rows) {
    return new Section(
        Section.Subject.CUSTOMERS,
        "One line for each customer, of its newest audit, those with the most to gain first.",
        table(
            rows,
            row -> Optional.of("customer-" + row.number()),
            List.of(
                column(
                    "Customer", 34, Column.Kind.TEXT, r -> new Cell.Document(r.name(), r.path())),
                column("State", 18, Column.Kind.STATE, Briefs::state),
                column("Attributed", 12, Column.Kind.NUMBER, r -> new Cell.Count(r.number() % 9)),
                column("Of", 8, Column.Kind.NUMBER, r -> new Cell.Count(9)),
                column(
                    "Share", 10, Column.Kind.NUMBER, r -> new Cell.Percent(r.number() % 9 / 9.0)),
                column(
                    "Cost a month, EUR",
                    13,
                    Column.Kind.NUMBER,
                    r ->
                        r.number() % 13 == 5
                            ? Cell.BLANK
                            : new Cell.Money(1_200L + 137L * r.number(), "EUR")),
                column(
                    "Audited",
                    12,
                    Column.Kind.DATE,
                    r -> new Cell.Day(DAY.minusSeconds(86_400L * (r.number() * 7 % 120)))),
                column(
                    "Most valuable step",
                    40,
                    Column.Kind.PROSE,
                    r ->
                        Cell.text(
                            "Link Isaiah Langer (Contributor, 2 subscriptions) of " + r.name())),
                column("Tenant", 38, Column.Kind.ID, r -> new Cell.Id(r.path())))));
  }

  private static Cell state(Customer row) {
    return switch (row.number() % 5) {
      case 0 -> new Cell.Badge(Tone.NOT_ATTRIBUTED, "Not attributed");
      case 1 -> new Cell.Badge(Tone.TEMPORARY, "Temporary");
      case 2 -> new Cell.Badge(Tone.UNKNOWN, "Unknown");
      case 3 -> new Cell.Badge(Tone.NOT_COUNTED, "Not counted");
      default -> new Cell.Badge(Tone.ATTRIBUTED, "Attributed");
    };
  }

  private static Section steps(List<Customer> rows) {
    return new Section(
        Section.Subject.NEXT_STEPS,
        "The steps that gain most, over all customers.",
        table(
            rows.stream().limit(12).toList(),
            row -> Optional.empty(),
            List.of(
                column("Rank", 8, Column.Kind.NUMBER, r -> new Cell.Count(r.number() + 1)),
                column(
                    "Customer",
                    30,
                    Column.Kind.TEXT,
                    r -> new Cell.Reference(r.name(), "customer-" + r.number())),
                column(
                    "Step",
                    50,
                    Column.Kind.PROSE,
                    r ->
                        Cell.lines(
                            List.of(
                                "Make Support Request Contributor standing on " + r.name(),
                                "Then have the link re-checked"))),
                column("Gain", 10, Column.Kind.NUMBER, r -> new Cell.Count(3 - r.number() / 5)),
                column(
                    "Run",
                    40,
                    Column.Kind.CODE,
                    r -> Cell.text("palaudit audit -c " + r.name())))));
  }

  private static Section people(List<Customer> rows) {
    return new Section(
        Section.Subject.PEOPLE,
        "What ends when one of them leaves.",
        table(
            rows.stream().limit(3).toList(),
            row -> Optional.empty(),
            List.of(
                column(
                    "Person", 24, Column.Kind.TEXT, r -> Cell.text("Lynne Robbins " + r.number())),
                column("Customers", 11, Column.Kind.NUMBER, r -> new Cell.Count(4 - r.number())),
                column("Of them", 40, Column.Kind.PROSE, r -> Cell.text(r.name())),
                column("Last seen", 20, Column.Kind.DATE, r -> new Cell.Moment(DAY)))));
  }

  private static Section broken() {
    return new Section(
        Section.Subject.BROKEN,
        "Files that could not be read.",
        table(
            List.of(),
            row -> Optional.empty(),
            List.of(column("File", 40, Column.Kind.TEXT, (Customer r) -> Cell.text(r.path())))));
  }

  private static Table<Customer> table(
      List<Customer> rows,
      Function<Customer, Optional<String>> anchor,
      List<Column<Customer>> columns) {
    return new Table<>(columns, rows, rows.size(), anchor, "Every file that was found was read.");
  }

  private static Column<Customer> column(
      String header, int width, Column.Kind kind, Function<Customer, Cell> cell) {
    return new Column<>(header, width, kind, cell);
  }
}
