package io.github.palaudit.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Rows under columns. A row becomes cells when it is asked for and not before.
 *
 * @param columns from left to right
 * @param source what the rows are made of, in order
 * @param count how many rows there are
 * @param anchor the name by which links find a row, where it has one
 * @param whenEmpty why the table is empty, when it is: "holds none" is not "not read"
 */
public record Table<R>(
    List<Column<R>> columns,
    Iterable<R> source,
    int count,
    Function<R, Optional<String>> anchor,
    String whenEmpty) {

  public Table {
    columns = List.copyOf(columns);
  }

  /** A table of these rows. */
  static <R> Table<R> of(
      List<Column<R>> columns,
      List<R> rows,
      Function<R, Optional<String>> anchor,
      String whenEmpty) {
    return new Table<>(columns, rows, rows.size(), anchor, whenEmpty);
  }

  /** The rows, one after the other. */
  public Stream<Row> rows() {
    return StreamSupport.stream(source.spliterator(), false).map(this::row);
  }

  /** The names by which links find the first rows, so many of them; no cell is made for it. */
  public Stream<String> anchors(int rows) {
    return StreamSupport.stream(source.spliterator(), false)
        .limit(rows)
        .map(anchor)
        .flatMap(Optional::stream);
  }

  private Row row(R row) {
    return new Row(
        anchor.apply(row), columns.stream().map(column -> column.cell().apply(row)).toList());
  }

  /**
   * One row.
   *
   * @param anchor the name by which links find it
   * @param cells one for each column
   */
  public record Row(Optional<String> anchor, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
