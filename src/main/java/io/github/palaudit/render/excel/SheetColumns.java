package io.github.palaudit.render.excel;

import io.github.palaudit.report.Column;
import io.github.palaudit.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a section's sheet: those of the report, and on the findings' sheet what reviewers
 * fill in, behind the last column that is printed.
 */
final class SheetColumns {

  /** A heading carries a button for the filter. */
  private static final int LEAST = 8;

  private final List<SheetColumn> all = new ArrayList<>();
  private int printed;

  static SheetColumns of(Section section) {
    SheetColumns columns = new SheetColumns();
    boolean reviewed = section.subject() == Section.Subject.FINDINGS;
    for (Column<?> column : section.table().columns()) {
      SheetColumn one =
          new SheetColumn(
              column.header(), Math.max(LEAST, column.width()), column.kind(), Optional.empty());
      if (one.isForMachines() && columns.printed == 0) {
        columns.endPrinted(reviewed);
      }
      columns.all.add(one);
    }
    if (columns.printed == 0) {
      columns.endPrinted(reviewed);
    }
    columns.nameThem();
    return columns;
  }

  private void endPrinted(boolean reviewed) {
    if (reviewed) {
      for (ReviewColumn one : ReviewColumn.values()) {
        all.add(new SheetColumn(one.header(), one.width(), one.kind(), Optional.of(one)));
      }
    }
    printed = all.size();
  }

  private void nameThem() {
    List<String> headings = Headings.of(all.stream().map(SheetColumn::heading).toList());
    for (int i = 0; i < headings.size(); i++) {
      SheetColumn one = all.get(i);
      all.set(i, new SheetColumn(headings.get(i), one.width(), one.kind(), one.review()));
    }
  }

  List<SheetColumn> all() {
    return all;
  }

  SheetColumn get(int column) {
    return all.get(column);
  }

  int size() {
    return all.size();
  }

  /** How many columns, from the left, go on paper. */
  int printed() {
    return printed;
  }

  /** How wide these are together, in characters. */
  int printedWidth() {
    return all.subList(0, printed).stream().mapToInt(SheetColumn::width).sum();
  }

  /** On which column reviewers fill this in, from 0; -1 where they do not. */
  int of(ReviewColumn review) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).review().filter(one -> one == review).isPresent()) {
        return i;
      }
    }
    return -1;
  }
}
