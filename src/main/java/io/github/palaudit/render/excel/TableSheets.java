package io.github.palaudit.render.excel;

import io.github.palaudit.history.Decisions;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes the sheets of a section as Excel tables, one or, when it is longer than a sheet, several.
 * Their rows follow when the file is written.
 */
final class TableSheets {

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final PageSetup page;
  private final Splice splice;
  private final RowTargets targets;
  private final int rowsPerSheet;

  /**
   * @param rowsPerSheet how many rows below the header a sheet may hold; one more is kept free for
   *     the note that it goes on elsewhere
   */
  TableSheets(
      XSSFWorkbook workbook,
      Styles styles,
      PageSetup page,
      Splice splice,
      RowTargets targets,
      int rowsPerSheet) {
    this.workbook = workbook;
    this.styles = styles;
    this.page = page;
    this.splice = splice;
    this.targets = targets;
    this.rowsPerSheet = rowsPerSheet;
  }

  /** On how many sheets this table goes. */
  static int sheets(Table<?> table, int rowsPerSheet) {
    return Math.max(1, (table.count() + rowsPerSheet - 1) / rowsPerSheet);
  }

  /** The name of one of them. */
  static String name(Section section, int number) {
    String name = section.subject().sheet();
    return number == 0 ? name : name + " (" + (number + 1) + ")";
  }

  void add(Section section, Instant asOf, Decisions typed) {
    Table<?> table = section.table();
    SheetColumns columns = SheetColumns.of(section);
    Iterator<? extends Table.Row> rows = table.rows().iterator();
    Decisions decisions = section.subject() == Section.Subject.FINDINGS ? typed : Decisions.NONE;
    int sheets = sheets(table, rowsPerSheet);
    for (int number = 0; number < sheets; number++) {
      int count = Math.min(rowsPerSheet, table.count() - number * rowsPerSheet);
      int last = Math.max(1, count);
      XSSFSheet sheet = begin(name(section, number), columns);
      asTable(sheet, columns, last);
      StateColours.add(sheet, columns, last);
      ReviewChecks.add(sheet, columns, last, asOf);
      workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns.printed() - 1, 0, last);
      String note = count == 0 ? table.whenEmpty() : continuation(section, number, sheets);
      sheet.setDimensionOverride(
          new CellRangeAddress(0, note.isEmpty() ? last : last + 1, 0, columns.size() - 1));
      splice.put(sheet, new TableRows(columns, styles, targets, rows, count, note, decisions));
    }
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

  private XSSFSheet begin(String name, SheetColumns columns) {
    XSSFSheet sheet = workbook.createSheet(name);
    page.table(sheet, columns.printedWidth());
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.createFreezePane(1, 1);
    XSSFRow header = sheet.createRow(0);
    header.setHeightInPoints(42);
    for (int column = 0; column < columns.size(); column++) {
      SheetColumn heading = columns.get(column);
      sheet.setColumnWidth(column, (heading.width() + 2) * 256);
      XSSFCell cell = header.createCell(column);
      cell.setCellValue(heading.heading());
      cell.setCellStyle(heading.review().isPresent() ? styles.reviewHeader : styles.header);
    }
    return sheet;
  }

  /** A table brings its own filter. It wears no style: its cells have theirs. */
  private static void asTable(XSSFSheet sheet, SheetColumns columns, int last) {
    AreaReference area =
        new AreaReference(
            new CellReference(0, 0),
            new CellReference(last, columns.size() - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    String name = "tbl" + sheet.getSheetName().replaceAll("[^A-Za-z0-9]+", "_");
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    table.updateHeaders();
  }
}
