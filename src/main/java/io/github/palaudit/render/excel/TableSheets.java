package io.github.palaudit.render.excel;

import io.github.palaudit.report.Column;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a section's table, on one sheet or, when it is longer than a sheet, on several. */
final class TableSheets {

  private final SXSSFWorkbook workbook;
  private final Styles styles;
  private final PageSetup page;
  private final int rowsPerSheet;

  /**
   * @param rowsPerSheet how many rows below the header a sheet may hold; one more is kept free for
   *     the note that it goes on elsewhere
   */
  TableSheets(SXSSFWorkbook workbook, Styles styles, PageSetup page, int rowsPerSheet) {
    this.workbook = workbook;
    this.styles = styles;
    this.page = page;
    this.rowsPerSheet = rowsPerSheet;
  }

  /** On how many sheets this table goes. */
  int sheets(Table<?> table) {
    return Math.max(1, (table.count() + rowsPerSheet - 1) / rowsPerSheet);
  }

  /** The name of one of them. */
  static String name(Section section, int number) {
    String name = section.subject().sheet();
    return number == 0 ? name : name + " (" + (number + 1) + ")";
  }

  void write(Section section) {
    Table<?> table = section.table();
    Iterator<? extends Table.Row> rows = table.rows().iterator();
    int sheets = sheets(table);
    for (int number = 0; number < sheets; number++) {
      SXSSFSheet sheet = begin(name(section, number), table);
      int last = rows(sheet, table, rows);
      if (table.count() == 0) {
        note(sheet, 1, table.whenEmpty());
      } else if (sheets > 1) {
        note(sheet, last + 1, continuation(section, number, sheets));
      }
      workbook.setPrintArea(
          workbook.getSheetIndex(sheet), 0, lastPrinted(table), 0, Math.max(1, last));
      sheet.setAutoFilter(
          new CellRangeAddress(0, Math.max(1, last), 0, table.columns().size() - 1));
    }
  }

  /** Ids and lines to run are for machines: they stand last and do not print. */
  private static int lastPrinted(Table<?> table) {
    int last = 0;
    while (last + 1 < table.columns().size()
        && table.columns().get(last + 1).kind() != Column.Kind.CODE
        && table.columns().get(last + 1).kind() != Column.Kind.ID) {
      last++;
    }
    return last;
  }

  private static String continuation(Section section, int number, int sheets) {
    List<String> sentences = new ArrayList<>();
    if (number > 0) {
      sentences.add("Continues from sheet " + name(section, number - 1) + ".");
    }
    if (number + 1 < sheets) {
      sentences.add("Continues on sheet " + name(section, number + 1) + ".");
    }
    return String.join(" ", sentences);
  }

  private SXSSFSheet begin(String name, Table<?> table) {
    SXSSFSheet sheet = workbook.createSheet(name);
    page.landscape(sheet);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.createFreezePane(1, 1);
    Row header = sheet.createRow(0);
    header.setHeightInPoints(30);
    int column = 0;
    for (Column<?> heading : table.columns()) {
      sheet.setColumnWidth(column, (heading.width() + 2) * 256);
      Cell cell = header.createCell(column++);
      cell.setCellValue(heading.header());
      cell.setCellStyle(styles.header);
    }
    return sheet;
  }

  /** Writes rows until the sheet is full; returns the number of the last. */
  private int rows(SXSSFSheet sheet, Table<?> table, Iterator<? extends Table.Row> rows) {
    int last = 0;
    while (last < rowsPerSheet && rows.hasNext()) {
      new CellWriter(styles, table.columns(), sheet.createRow(++last)).write(rows.next().cells());
    }
    return last;
  }

  private void note(SXSSFSheet sheet, int number, String text) {
    Cell cell = sheet.createRow(number).createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(styles.note);
  }
}
