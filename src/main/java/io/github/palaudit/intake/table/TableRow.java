package io.github.palaudit.intake.table;

import io.github.palaudit.intake.json.Printable;
import io.github.palaudit.snapshot.UnreadableInput;
import java.util.List;
import java.util.Locale;

/**
 * One row that holds something.
 *
 * @param file the file, as the user named it
 * @param place where it stands in it, such as {@code line 12} or {@code sheet "Usage", row 12}
 * @param lettered whether columns go by letters, as in a spreadsheet
 */
public record TableRow(String file, String place, boolean lettered, List<TableCell> cells) {

  public TableRow {
    cells = List.copyOf(cells);
  }

  /** The cell of this column, counted from 0; blank where the row has ended. */
  public TableCell cell(int column) {
    return column < cells.size() ? cells.get(column) : TableCell.BLANK;
  }

  /** The error that says what is wrong with a cell, and where it stands. */
  public UnreadableInput unreadable(int column, String problem) {
    return unreadable(columnName(column) + " " + problem);
  }

  /** The error that says what is wrong with this row. */
  public UnreadableInput unreadable(String problem) {
    return new UnreadableInput(file, Printable.of(place) + ": " + Printable.of(problem));
  }

  private String columnName(int column) {
    return lettered
        ? "column " + letters(column)
        : String.format(Locale.ROOT, "column %d", column + 1);
  }

  /** A to Z, AA to ZZ and so on. */
  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
