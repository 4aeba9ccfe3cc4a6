package io.github.palaudit.intake.csv;

import io.github.palaudit.snapshot.UnreadableInput;

/** Takes in a table, row by row. */
public interface TableVisitor {

  /**
   * The names of the columns come first.
   *
   * @throws UnreadableInput when a column is missing
   */
  void header(Header header);

  /** A row that is as wide as the header. */
  void row(TableRow row);

  /** A row that is not. */
  default void refused(UnreadableInput problem) {
    throw problem;
  }
}
