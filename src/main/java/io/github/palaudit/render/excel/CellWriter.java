package io.github.palaudit.render.excel;

import io.github.palaudit.render.FormulaStart;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Column;
import io.github.palaudit.report.Tone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;

/**
 * Writes cells into a row, from left to right: numbers as numbers, dates as dates, and everything
 * else as text, which Excel never takes for a formula. Answers how many lines a cell wants.
 */
final class CellWriter implements Cell.Reader<Integer> {

  private static final float LINE_HEIGHT = 13.5f;
  private static final int MOST_LINES = 14;

  private final Styles styles;
  private final List<? extends Column<?>> columns;
  private final Row row;
  private int column;

  CellWriter(Styles styles, List<? extends Column<?>> columns, Row row) {
    this.styles = styles;
    this.columns = columns;
    this.row = row;
  }

  /**
   * Writes the cells, and makes the row as high as its text wants within reason; ids and lines to
   * run are copied and not read, and do not stretch it.
   */
  void write(List<Cell> cells) {
    int lines = 1;
    for (Cell cell : cells) {
      int wanted = cell.show(this);
      Column.Kind kind = columns.get(column).kind();
      if (kind != Column.Kind.CODE && kind != Column.Kind.ID) {
        lines = Math.max(lines, wanted);
      }
      column++;
    }
    if (lines > 1) {
      row.setHeightInPoints(LINE_HEIGHT * Math.min(lines, MOST_LINES) + 3);
    }
  }

  @Override
  public Integer blank() {
    cell(styles.text);
    return 1;
  }

  @Override
  public Integer text(String text) {
    return string(text, FormulaStart.isIn(text) ? styles.quoted : styles.text);
  }

  @Override
  public Integer lines(List<String> lines) {
    return text(String.join("\n", lines));
  }

  @Override
  public Integer reference(String text, String anchor) {
    return text(text);
  }

  @Override
  public Integer count(long value) {
    cell(styles.number).setCellValue((double) value);
    return 1;
  }

  @Override
  public Integer percent(double share) {
    cell(styles.percent).setCellValue(share);
    return 1;
  }

  @Override
  public Integer day(Instant instant) {
    return date(instant, styles.day);
  }

  @Override
  public Integer moment(Instant instant) {
    return date(instant, styles.moment);
  }

  @Override
  public Integer badge(Tone tone, String word) {
    return string(tone.glyph() + " " + word, styles.badgeOf(tone));
  }

  @Override
  public Integer id(String value) {
    return string(value, FormulaStart.isIn(value) ? styles.quotedId : styles.id);
  }

  /** Excel's calendar begins in 1900; what lies before stays text. */
  private int date(Instant instant, CellStyle style) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    if (!DateUtil.isValidExcelDate(DateUtil.getExcelDate(local))) {
      return text(instant.toString());
    }
    cell(style).setCellValue(local);
    return 1;
  }

  private int string(String text, CellStyle style) {
    String shown = ExcelText.of(text);
    cell(style).setCellValue(shown);
    int width = columns.get(column).width();
    int lines = 0;
    int from = 0;
    while (from <= shown.length()) {
      int end = shown.indexOf('\n', from);
      int to = end < 0 ? shown.length() : end;
      lines += Math.max(1, (to - from + width - 1) / width);
      from = to + 1;
    }
    return lines;
  }

  private org.apache.poi.ss.usermodel.Cell cell(CellStyle style) {
    org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }
}
