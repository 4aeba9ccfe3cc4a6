package io.github.palaudit.report;

import io.github.palaudit.portfolio.DueDay;
import io.github.palaudit.portfolio.EvidenceDue;
import io.github.palaudit.portfolio.Portfolio;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whose links have to be read again within a quarter, one row for each customer and day. */
final class ReverifySection {

  /** A quarter, and then some. */
  static final Duration AHEAD = Duration.ofDays(92);

  private static final Duration SOON = Duration.ofDays(31);
  private static final int NAMES = 12;

  private ReverifySection() {}

  static Section of(Portfolio portfolio) {
    List<DueDay> rows = ahead(portfolio);
    long further =
        portfolio.due().stream().mapToLong(one -> one.people().size()).sum()
            - rows.stream().mapToLong(one -> one.people().size()).sum();
    return new Section(
        Section.Subject.REVERIFY,
        "Until when the evidence of a link is fresh (freshDays of each audit), for everybody whom"
            + " counted scopes rest on or might: due within "
            + AHEAD.toDays()
            + " days, and overdue. Each has to show the link again, signed in to that customer's"
            + " tenant. The number behind a name counts the subscriptions that rest on it, or might;"
            + " these overlap and are not to be added."
            + (further > 0 ? " " + further + " more are due later." : ""),
        Table.of(
            columns(portfolio.asOf()),
            rows,
            row -> Optional.empty(),
            "No evidence that counted scopes rest on is due in this time."));
  }

  static List<DueDay> ahead(Portfolio portfolio) {
    Instant until = portfolio.asOf().plus(AHEAD);
    return portfolio.due().stream()
        .filter(one -> !CustomerColumns.start(one.day()).isAfter(until))
        .toList();
  }

  private static List<Column<DueDay>> columns(Instant asOf) {
    return new Columns<DueDay>()
        .day("By", row -> Optional.of(CustomerColumns.start(row.day())))
        .state("State", 12, row -> state(row, asOf))
        .add("Customer", 28, Column.Kind.TEXT, row -> CustomerColumns.name(row.customer()))
        .add("Links", 8, Column.Kind.NUMBER, row -> new Cell.Count(row.people().size()))
        .lines("Whose", 44, ReverifySection::names)
        .day("Audit of", row -> Optional.of(row.customer().asOf()))
        .list();
  }

  private static Cell state(DueDay row, Instant asOf) {
    if (row.isOver(asOf)) {
      return new Cell.Badge(Tone.ALARM, "Overdue");
    }
    return CustomerColumns.start(row.day()).isAfter(asOf.plus(SOON))
        ? new Cell.Badge(Tone.QUIET, "Later")
        : new Cell.Badge(Tone.NOTICE, "Soon");
  }

  private static List<String> names(DueDay row) {
    List<String> names = new ArrayList<>();
    row.people().stream()
        .sorted(
            Comparator.comparing(EvidenceDue::subscriptions, Comparator.reverseOrder())
                .thenComparing(EvidenceDue::name))
        .limit(NAMES)
        .forEach(one -> names.add(one.name() + " (" + one.subscriptions() + ")"));
    if (row.people().size() > NAMES) {
      names.add("and " + (row.people().size() - NAMES) + " more");
    }
    return names;
  }
}
