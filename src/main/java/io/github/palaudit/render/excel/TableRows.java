package io.github.palaudit.render.excel;

import io.github.palaudit.history.Decision;
import io.github.palaudit.history.Decisions;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** So many rows of a table for one sheet, and below them a note where there is one. */
final class TableRows implements SheetRows {

  private final SheetColumns columns;
  private final Styles styles;
  private final RowTargets targets;
  private final Iterator<? extends Table.Row> rows;
  private final int count;
  private final String note;
  private final Decisions decisions;

  /**
   * @param rows what is left of the table; other sheets may have taken what is before
   * @param count how many of them go here
   * @param decisions what was typed before about the findings among them
   */
  TableRows(
      SheetColumns columns,
      Styles styles,
      RowTargets targets,
      Iterator<? extends Table.Row> rows,
      int count,
      String note,
      Decisions decisions) {
    this.columns = columns;
    this.styles = styles;
    this.targets = targets;
    this.rows = rows;
    this.count = count;
    this.note = note;
    this.decisions = decisions;
  }

  @Override
  public String write(OutputStream out) throws IOException {
    RowXml xml = new RowXml(out, columns.size());
    CellWriter writer = new CellWriter(xml, styles, columns, targets);
    int row = 1;
    for (int i = 0; i < count; i++) {
      Table.Row next = rows.next();
      writer.write(++row, next.cells(), next.anchor().flatMap(this::typed));
    }
    if (count == 0) {
      // Excel takes a table without a row for damaged.
      writer.write(++row, blanks(), Optional.empty());
    }
    if (!note.isEmpty()) {
      xml.start(++row);
      xml.text(0, styles.note.getIndex(), ExcelText.of(note));
      xml.end(0);
    }
    return writer.links();
  }

  private List<Cell> blanks() {
    return columns.all().stream().map(column -> Cell.BLANK).toList();
  }

  /** A row of a finding has the finding's rule and id for its anchor. */
  private Optional<Decision> typed(String anchor) {
    return decisions.of(anchor.substring(anchor.lastIndexOf('-') + 1));
  }
}
