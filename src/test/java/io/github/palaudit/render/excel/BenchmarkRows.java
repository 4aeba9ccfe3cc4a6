package io.github.palaudit.render.excel;

import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Column;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Table;
import io.github.palaudit.report.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Rows of 12 columns: five texts, a state, two ids with links, two dates, a number, a percent. */
final class BenchmarkRows {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String TENANT = "c0c0c0c0-0000-4000-8000-000000000001";

  private BenchmarkRows() {}

  /** The report with such a section alone. */
  static Report report(Report report, int rows) {
    Section section =
        new Section(
            Section.Subject.ASSIGNMENTS,
            "Rows.",
            new Table<>(
                columns(),
                () -> IntStream.range(0, rows).iterator(),
                rows,
                row -> Optional.empty(),
                "None."));
    return new Report(
        report.head(),
        report.headline(),
        report.steps(),
        report.byRule(),
        List.of(section),
        report.answers());
  }

  private static List<Column<Integer>> columns() {
    return List.of(
        column("Principal", Column.Kind.TEXT, row -> Cell.text("Person " + row + " <Fabrikam>")),
        column("State", Column.Kind.STATE, BenchmarkRows::state),
        column("Role", Column.Kind.TEXT, row -> Cell.text("Support Request Contributor")),
        column("Scope", Column.Kind.TEXT, row -> Cell.text("Contoso Retail & Sons " + row % 997)),
        column("Through group", Column.Kind.TEXT, row -> Cell.text("Grüppe " + row % 41)),
        column("Reason", Column.Kind.PROSE, row -> Cell.text("its link names another id")),
        column("Begins", Column.Kind.DATE, row -> new Cell.Day(START.plusSeconds(row * 3600L))),
        column("Seen", Column.Kind.DATE, row -> new Cell.Moment(START.plusSeconds(row * 60L))),
        column("Grants", Column.Kind.NUMBER, row -> new Cell.Count(row % 1000)),
        column("Share", Column.Kind.NUMBER, row -> new Cell.Percent(row % 100 / 100.0)),
        column(
            "Scope id",
            Column.Kind.ID,
            row ->
                id(
                    "/subscriptions/" + guid(row % 997),
                    "https://portal.azure.com/#@" + TENANT + "/resource")),
        column(
            "Principal id",
            Column.Kind.ID,
            row ->
                id(
                    guid(row),
                    "https://portal.azure.com/"
                        + TENANT
                        + "/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/")));
  }

  private static Column<Integer> column(String header, Column.Kind kind, IntFunction<Cell> cell) {
    return new Column<>(header, 24, kind, cell::apply);
  }

  private static Cell state(int row) {
    return switch (row % 3) {
      case 0 -> new Cell.Badge(Tone.ATTRIBUTED, "Attributes");
      case 1 -> new Cell.Badge(Tone.UNKNOWN, "May attribute");
      default -> new Cell.Badge(Tone.NOT_ATTRIBUTED, "Does not");
    };
  }

  private static Cell id(String id, String address) {
    return new Cell.Portal(id, address + id);
  }

  private static String guid(int number) {
    return "5b5b5b5b-2222-4000-8000-" + Long.toString(100_000_000_000L + number);
  }
}
