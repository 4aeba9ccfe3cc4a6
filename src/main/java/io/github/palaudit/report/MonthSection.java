package io.github.palaudit.report;

import io.github.palaudit.config.Policy;
import io.github.palaudit.coverage.MonthShare;
import io.github.palaudit.coverage.MonthShares;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** One row for each scope: the share of the month for which it was attributed. */
final class MonthSection {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("LLLL uuuu", Locale.ENGLISH);

  private MonthSection() {}

  static Section of(MonthShares month, Names names) {
    List<MonthShare> rows =
        month.list().stream()
            .sorted(
                Comparator.comparing((MonthShare row) -> row.scope().kind())
                    .thenComparing(row -> names.path(row.scope()))
                    .thenComparing(row -> names.scope(row.scope()))
                    .thenComparing(MonthShare::scope))
            .toList();
    return new Section(
        Section.Subject.MONTH,
        "For which share of "
            + name(month.month())
            + " each scope was attributed, in "
            + unit(month)
            + " of "
            + month.total()
            + ", from what is confirmed to what is possible. What is true of roles, principals and"
            + " deny assignments now is taken for the whole month. "
            + month.assumption(),
        Table.of(
            columns(month, names),
            rows,
            row -> Optional.empty(),
            "The snapshot holds no scope and no role assignment."));
  }

  /** The month in words, such as October 2026. */
  private static String name(YearMonth month) {
    return MONTH.format(month);
  }

  private static String unit(MonthShares month) {
    return month.measure() == Policy.PimShare.WHOLE_DAYS ? "whole days (UTC)" : "hours (UTC)";
  }

  private static List<Column<MonthShare>> columns(MonthShares month, Names names) {
    String unit = month.measure() == Policy.PimShare.WHOLE_DAYS ? "days" : "hours";
    return new Columns<MonthShare>()
        .text("Scope", 30, row -> names.scope(row.scope()))
        .state("Month", 16, MonthSection::state)
        .text("Kind", 16, row -> row.scope().kind().label())
        .text("Lies in", 30, row -> names.path(row.scope()))
        .add("Confirmed", 11, Column.Kind.NUMBER, row -> new Cell.Percent(row.confirmed()))
        .add("Possible", 11, Column.Kind.NUMBER, row -> new Cell.Percent(row.possible()))
        .count("Confirmed " + unit, 11, row -> OptionalInt.of((int) month.confirmed(row)))
        .count("Possible " + unit, 11, row -> OptionalInt.of((int) month.possible(row)))
        .lines("Rests on", 24, row -> names.principals(month.restsOn(row)))
        .portal("Scope id", 50, row -> Optional.of(names.id(row.scope())))
        .list();
  }

  private static Cell state(MonthShare row) {
    if (row.isWhole()) {
      return new Cell.Badge(Tone.ATTRIBUTED, "Whole month");
    }
    if (row.confirmed() > 0) {
      return new Cell.Badge(Tone.TEMPORARY, "In part");
    }
    return row.possible() > 0
        ? ScopeState.UNKNOWN.cell()
        : new Cell.Badge(Tone.NOT_COUNTED, "Nothing");
  }
}
