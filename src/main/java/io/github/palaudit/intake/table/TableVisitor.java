package io.github.palaudit.intake.table;

import io.github.palaudit.snapshot.UnreadableInput;

/** Takes in a table, row by row. */
public interface TableVisitor {

  /** A sheet of a workbook begins; a text file has none. */
  default void sheet(String name) {}

  /**
   * Whether the cells of a workbook are wanted as somebody typed them: with the time of a day,
   * {@code TRUE}, per cent, and formulas that nothing has computed yet.
   */
  default boolean asTyped() {
    return false;
  }

  /** The first row of a text or a sheet that holds anything names the columns. */
  void header(TableRow row);

  /** The next row that holds anything; of a text, as wide as the header. */
  void row(TableRow row);

  /** A row of a text that is not as wide as the header. */
  default void refused(UnreadableInput problem) {
    throw problem;
  }
}
