package io.github.palaudit.intake.table;

import java.util.List;

/** Takes in a table as it is read. */
public interface TableVisitor {

  /**
   * How well names suit as headings of the columns, by which the delimiter of a text file is told.
   */
  int suits(List<String> names);

  /** A sheet of a workbook begins; a text file has none. */
  default void sheet(String name) {}

  /** The next row that holds anything. */
  void row(TableRow row);
}
