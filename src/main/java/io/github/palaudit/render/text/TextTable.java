package io.github.palaudit.render.text;

import io.github.palaudit.report.Column;
import io.github.palaudit.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The first rows of a table in aligned columns: as many columns, from the left, as a terminal has
 * room for. Ids and lines to run are for files.
 */
final class TextTable<R> {

  private static final String INDENT = "  ";
  private static final String GAP = "  ";
  private static final int BROADEST = 40;

  private final Table<R> table;
  private final UnaryOperator<String> plain;

  TextTable(Table<R> table, UnaryOperator<String> plain) {
    this.table = table;
    this.plain = plain;
  }

  void write(int most, StringBuilder text) {
    TextCell form = new TextCell();
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.columns().stream().map(column -> plain.apply(column.header())).toList());
    table
        .rows()
        .limit(most)
        .forEach(
            row -> rows.add(row.cells().stream().map(c -> plain.apply(c.show(form))).toList()));
    int[] widths = widths(rows);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(INDENT);
      for (int i = 0; i < widths.length; i++) {
        if (widths[i] > 0) {
          String cell = cut(row.get(i), widths[i]);
          line.append(aligned(cell, widths[i], table.columns().get(i).kind())).append(GAP);
        }
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** 0 for a column that is left out. What is left over goes to those that are cut. */
  private int[] widths(List<List<String>> rows) {
    int[] widths = new int[table.columns().size()];
    int left = BriefText.WIDTH - INDENT.length();
    for (int i = 0; i < widths.length; i++) {
      if (isForMachines(table.columns().get(i).kind())) {
        continue;
      }
      int width = Math.min(BROADEST, longest(rows, i));
      if (width > left) {
        break;
      }
      widths[i] = width;
      left -= width + GAP.length();
    }
    for (int i = 0; i < widths.length && left > 0; i++) {
      int more = widths[i] == BROADEST ? Math.min(left, longest(rows, i) - BROADEST) : 0;
      widths[i] += more;
      left -= more;
    }
    return widths;
  }

  private static int longest(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static boolean isForMachines(Column.Kind kind) {
    return kind == Column.Kind.ID || kind == Column.Kind.CODE;
  }

  private static String aligned(String text, int width, Column.Kind kind) {
    return kind == Column.Kind.NUMBER
        ? " ".repeat(Math.max(0, width - length(text))) + text
        : BriefText.padded(text, width);
  }

  private static String cut(String text, int width) {
    return length(text) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
