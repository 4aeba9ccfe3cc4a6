package io.github.palaudit.render.excel;

import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** So many rows of a table for one sheet, and below them a note where there is one. */
final class TableRows implements SheetRows {

  private final SheetColumns columns;
  private final Styles styles;
  private final RowTargets targets;
  private final Iterator<? extends Table.Row> rows;
  private final int count;
  private final String note;

  /**
   * @param rows what is left of the table; other sheets may have taken what is before
   * @param count how many of them go here
   */
  TableRows(
      SheetColumns columns,
      Styles styles,
      RowTargets targets,
      Iterator<? extends Table.Row> rows,
      int count,
      String note) {
    this.columns = columns;
    this.styles = styles;
    this.targets = targets;
    this.rows = rows;
    this.count = count;
    this.note = note;
  }

  @Override
  public String write(OutputStream out) throws IOException {
    RowXml xml = new RowXml(out, columns.size());
    CellWriter writer = new CellWriter(xml, styles, columns, targets);
    int row = 1;
    for (int i = 0; i < count; i++) {
      writer.write(++row, rows.next().cells());
    }
    if (count == 0) {
      // Excel takes a table without a row for damaged.
      writer.write(++row, columns.all().stream().map(column -> Cell.BLANK).toList());
    }
    if (!note.isEmpty()) {
      xml.start(++row);
      xml.text(0, styles.note.getIndex(), ExcelText.of(note));
      xml.end(0);
    }
    return writer.links();
  }
}
