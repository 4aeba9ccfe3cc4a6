package io.github.palaudit.render.excel;

import io.github.palaudit.coverage.Tally;
import io.github.palaudit.render.FormulaStart;
import io.github.palaudit.report.Tone;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Lays the cover out, row by row: a margin, then a wide column and four narrower ones. */
final class CoverGrid {

  private static final int[] WIDTHS = {2, 52, 24, 30, 24, 16};
  private static final int FIRST = 1;
  private static final int BAR = 24;

  private final SXSSFSheet sheet;
  private final Styles styles;
  private final XSSFCellStyle plain;
  private final XSSFCellStyle wrapped;
  private final XSSFCellStyle heading;
  private final XSSFCellStyle number;
  private final XSSFCellStyle bold;
  private final XSSFCellStyle link;
  private int next;

  CoverGrid(SXSSFSheet sheet, Styles styles) {
    this.sheet = sheet;
    this.styles = styles;
    sheet.setDisplayGridlines(false);
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    this.plain = styles.cover(Palette.INK, 11, false);
    this.wrapped = styles.cover(Palette.INK, 11, false);
    wrapped.setWrapText(true);
    this.heading = styles.cover(Palette.MUTED, 11, true);
    heading.setBorderBottom(BorderStyle.THIN);
    heading.setBottomBorderColor(Palette.LINE);
    this.number = styles.cover(Palette.INK, 11, false);
    number.setAlignment(HorizontalAlignment.LEFT);
    this.bold = styles.cover(Palette.INK, 11, true);
    bold.setAlignment(HorizontalAlignment.LEFT);
    this.link = styles.cover(Palette.LINK, 11, false);
  }

  /** A key number with what it counts; words, where there are any, stand in its place. */
  record Tile(String words, int number, String caption, Tone tone) {}

  void title(String title, String... sublines) {
    band(10, "", styles.coverOn(Palette.WHITE, 10, false, Palette.HEADER));
    band(34, title, styles.coverOn(Palette.WHITE, 24, true, Palette.HEADER));
    for (String subline : sublines) {
      band(18, subline, styles.coverOn(Palette.WHITE, 11, false, Palette.HEADER));
    }
    band(10, "", styles.coverOn(Palette.WHITE, 10, false, Palette.HEADER));
  }

  private void band(float points, String words, CellStyle style) {
    Row row = row(points);
    for (int column = FIRST; column < WIDTHS.length; column++) {
      text(row, column, column == FIRST ? words : "", style);
    }
  }

  void tiles(List<Tile> tiles) {
    row(10);
    Row numbers = row(38);
    Row captions = row(20);
    int column = FIRST;
    for (Tile tile : tiles) {
      XSSFCellStyle large = styles.coverOn(Palette.ink(tile.tone()), 24, true, Palette.PANEL);
      large.setAlignment(HorizontalAlignment.LEFT);
      if (tile.words().isEmpty()) {
        number(numbers, column, tile.number(), large);
      } else {
        text(numbers, column, tile.words(), large);
      }
      text(
          captions,
          column++,
          tile.caption(),
          styles.coverOn(Palette.MUTED, 10, false, Palette.PANEL));
    }
    text(numbers, column, "", styles.coverOn(Palette.MUTED, 10, false, Palette.PANEL));
    text(captions, column, "", styles.coverOn(Palette.MUTED, 10, false, Palette.PANEL));
  }

  void heading(String... words) {
    row(10);
    Row row = row(20);
    int column = FIRST;
    for (String word : words) {
      text(row, column++, word, heading);
    }
  }

  void line(String sentence) {
    String shown = ExcelText.of(sentence);
    Row row = row(16f * Math.max(1, Math.min(6, (shown.length() + 129) / 130)));
    text(row, FIRST, shown, wrapped);
    sheet.addMergedRegion(
        new CellRangeAddress(row.getRowNum(), row.getRowNum(), FIRST, WIDTHS.length - 1));
  }

  void bar(Tone tone, String word, int part, Tally whole, int groups) {
    Row row = row(18);
    CellStyle colored = styles.cover(Palette.ink(tone), 11, true);
    text(row, FIRST, tone.glyph() + "  " + word, colored);
    number(row, FIRST + 1, part, number);
    double share = whole.total() == 0 ? 0 : (double) part / whole.total();
    long blocks = part == 0 ? 0 : Math.max(1, Math.round(share * BAR));
    String percent = whole.total() == 0 ? "" : Math.round(share * 100) + " %  ";
    text(
        row,
        FIRST + 2,
        percent + "█".repeat((int) blocks),
        styles.cover(Palette.ink(tone), 9, false));
    number(row, FIRST + 3, groups, number);
  }

  void total(String word, int subscriptions, int groups) {
    Row row = row(18);
    text(row, FIRST, word, bold);
    number(row, FIRST + 1, subscriptions, bold);
    number(row, FIRST + 3, groups, bold);
  }

  /** A step: what, who, gain, after. */
  void row(String what, String who, String gain, String after) {
    Row row = row(16f * Math.max(1, Math.min(4, (ExcelText.of(what).length() + 49) / 50)));
    text(row, FIRST, what, wrapped);
    text(row, FIRST + 1, who, wrapped);
    text(row, FIRST + 3, gain, plain);
    text(row, FIRST + 4, after, plain);
    sheet.addMergedRegion(
        new CellRangeAddress(row.getRowNum(), row.getRowNum(), FIRST + 1, FIRST + 2));
  }

  void number(Tone tone, String word, int count) {
    Row row = row(16);
    text(
        row,
        FIRST,
        tone.glyph() + "  " + word,
        styles.cover(Palette.ink(tone), 11, tone == Tone.ALARM));
    number(row, FIRST + 1, count, number);
  }

  /** A line of the contents; the cell is returned to be linked. */
  Cell content(String name, int rows) {
    Row row = row(16);
    Cell cell = text(row, FIRST, name, link);
    number(row, FIRST + 1, rows, number);
    return cell;
  }

  private Row row(float points) {
    Row row = sheet.createRow(next++);
    row.setHeightInPoints(points);
    return row;
  }

  private Cell text(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    if (!text.isEmpty()) {
      cell.setCellValue(ExcelText.of(text));
    }
    cell.setCellStyle(FormulaStart.isIn(text) ? styles.quoted(style) : style);
    return cell;
  }

  private static void number(Row row, int column, int value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
  }
}
