package io.github.palaudit.render.text;

import io.github.palaudit.report.Cell;
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
  private static final int BROADEST = 44;

  private final Table<R> table;
  private final UnaryOperator<String> plain;

  TextTable(Table<R> table, UnaryOperator<String> plain) {
    this.table = table;
    this.plain = plain;
  }

  void write(int most, StringBuilder text) {
    TextCell form = new TextCell();
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.columns().stream().map(column -> shown(column.header())).toList());
    table
        .rows()
        .limit(most)
        .forEach(row -> rows.add(row.cells().stream().map(cell -> shown(cell, form)).toList()));
    int[] widths = widths(rows);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(INDENT);
      for (int i = 0; i < widths.length; i++) {
        if (widths[i] > 0) {
          line.append(aligned(row.get(i), widths[i], table.columns().get(i).kind())).append("  ");
        }
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** 0 for a column that is left out. */
  private int[] widths(List<List<String>> rows) {
    int[] widths = new int[table.columns().size()];
    int left = BriefText.WIDTH - INDENT.length();
    for (int i = 0; i < widths.length; i++) {
      Column.Kind kind = table.columns().get(i).kind();
      if (kind == Column.Kind.ID || kind == Column.Kind.CODE) {
        continue;
      }
      int place = i;
      int wanted = rows.stream().mapToInt(row -> length(row.get(place))).max().orElse(0);
      if (wanted > left) {
        break;
      }
      widths[i] = wanted;
      left -= wanted + 2;
    }
    return widths;
  }

  private static String aligned(String text, int width, Column.Kind kind) {
    return kind == Column.Kind.NUMBER
        ? " ".repeat(Math.max(0, width - length(text))) + text
        : BriefText.padded(text, width);
  }

  private String shown(Cell cell, TextCell form) {
    return shown(cell.show(form));
  }

  private String shown(String text) {
    String line = plain.apply(text);
    return length(line) <= BROADEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, BROADEST - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
