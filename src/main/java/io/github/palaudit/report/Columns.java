package io.github.palaudit.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Lists the columns of a table, from left to right. */
final class Columns<R> {

  private final List<Column<R>> columns = new ArrayList<>();

  Columns<R> text(String header, int width, Function<R, String> text) {
    return add(header, width, Column.Kind.TEXT, row -> Cell.text(text.apply(row)));
  }

  Columns<R> prose(String header, int width, Function<R, String> text) {
    return add(header, width, Column.Kind.PROSE, row -> Cell.text(text.apply(row)));
  }

  Columns<R> lines(String header, int width, Function<R, List<String>> lines) {
    return add(header, width, Column.Kind.PROSE, row -> Cell.lines(lines.apply(row)));
  }

  Columns<R> count(String header, int width, Function<R, OptionalInt> number) {
    return add(
        header,
        width,
        Column.Kind.NUMBER,
        row -> {
          OptionalInt value = number.apply(row);
          return value.isPresent() ? new Cell.Count(value.getAsInt()) : Cell.BLANK;
        });
  }

  Columns<R> day(String header, Function<R, Optional<Instant>> day) {
    return add(
        header,
        12,
        Column.Kind.DATE,
        row -> day.apply(row).<Cell>map(Cell.Day::new).orElse(Cell.BLANK));
  }

  Columns<R> moment(String header, Function<R, Optional<Instant>> moment) {
    return add(
        header,
        22,
        Column.Kind.DATE,
        row -> moment.apply(row).<Cell>map(Cell.Moment::new).orElse(Cell.BLANK));
  }

  Columns<R> state(String header, int width, Function<R, Cell> badge) {
    return add(header, width, Column.Kind.STATE, badge);
  }

  Columns<R> id(String header, int width, Function<R, Optional<String>> id) {
    return add(
        header,
        width,
        Column.Kind.ID,
        row -> id.apply(row).<Cell>map(Cell.Id::new).orElse(Cell.BLANK));
  }

  /** Ids that lead to their page in the Azure portal. */
  Columns<R> portal(String header, int width, Function<R, Optional<Cell>> id) {
    return add(header, width, Column.Kind.ID, row -> id.apply(row).orElse(Cell.BLANK));
  }

  Columns<R> add(String header, int width, Column.Kind kind, Function<R, Cell> cell) {
    columns.add(new Column<>(header, width, kind, cell));
    return this;
  }

  List<Column<R>> list() {
    return List.copyOf(columns);
  }
}
