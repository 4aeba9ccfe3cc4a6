package io.github.palaudit.render.excel;

import io.github.palaudit.render.FormulaStart;
import io.github.palaudit.render.VisibleText;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The cover's grid: a margin, then twelve equal columns, over which cells may span. */
final class CoverGrid {

  /** How many columns there are beside the margin. */
  static final int COLUMNS = 12;

  private static final int WIDTH = 15;
  private static final int MARGIN = 2;

  /** Longer text is cut with a mark; the sheets hold it whole. */
  private static final int MOST_LINES = 8;

  private final XSSFSheet sheet;
  private final CoverStyles styles;
  private int row = -1;

  CoverGrid(XSSFSheet sheet, CoverStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
    sheet.setDisplayGridlines(false);
    sheet.setColumnWidth(0, MARGIN * 256);
    for (int i = 1; i <= COLUMNS; i++) {
      sheet.setColumnWidth(i, WIDTH * 256);
    }
  }

  /** Begins the next row, so many points high, and answers its number, from 0. */
  int next(double points) {
    sheet.createRow(++row).setHeightInPoints((float) points);
    return row;
  }

  /** Text over columns {@code from} to {@code to}, from 0, in the present row. */
  XSSFCell text(int from, int to, String text, XSSFCellStyle style) {
    XSSFCell cell = span(from, to, FormulaStart.isIn(text) ? styles.quoted(style) : style);
    if (!text.isEmpty()) {
      cell.setCellValue(ExcelText.of(VisibleText.cut(text, MOST_LINES * charactersOf(from, to))));
    }
    return cell;
  }

  /** A number, likewise. */
  XSSFCell number(int from, int to, double value, XSSFCellStyle style) {
    XSSFCell cell = span(from, to, style);
    cell.setCellValue(value);
    return cell;
  }

  /** Text that leads to the top of a sheet. */
  void link(int from, int to, String text, String sheetName, XSSFCellStyle style) {
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName + "'!A1");
    text(from, to, text, style).setHyperlink(link);
  }

  /** A row of its own with wrapped text over its whole width. */
  void line(String text, XSSFCellStyle style) {
    next(heightOf(text, 0, COLUMNS - 1));
    text(0, COLUMNS - 1, text, style);
  }

  /** How high a row has to be for this text; merged cells do not stretch theirs. */
  static double heightOf(String text, int from, int to) {
    int width = charactersOf(from, to);
    int lines = 0;
    for (String line : ExcelText.of(text).split("\n", -1)) {
      lines += Math.max(1, (line.length() + width - 1) / width);
    }
    return 15.5 * Math.min(lines, MOST_LINES) + 2;
  }

  /** How many fit on a line. */
  private static int charactersOf(int from, int to) {
    return (to - from + 1) * (WIDTH - 1);
  }

  private XSSFCell span(int from, int to, XSSFCellStyle style) {
    XSSFRow cells = sheet.getRow(row);
    for (int i = from; i <= to; i++) {
      cells.createCell(1 + i).setCellStyle(style);
    }
    if (to > from) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, 1 + from, 1 + to));
    }
    return cells.getCell(1 + from);
  }
}
