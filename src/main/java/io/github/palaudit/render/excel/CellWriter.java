package io.github.palaudit.render.excel;

import io.github.palaudit.render.FormulaStart;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Tone;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * Writes rows of cells, from left to right: numbers as numbers, dates as dates, and everything else
 * as text, which Excel never takes for a formula. Answers how many lines a cell wants.
 */
final class CellWriter implements Cell.Reader<Integer> {

  private static final double LINE_HEIGHT = 13.5;
  private static final int MOST_LINES = 14;

  /** Excel drops the links of a sheet beyond these. */
  private static final int MOST_LINKS = 65_530;

  private static final int SECONDS_A_DAY = 86_400;
  private static final int EPOCH = 25_569;

  private final RowXml xml;
  private final Styles styles;
  private final SheetColumns columns;
  private final RowTargets targets;
  private final StringBuilder links = new StringBuilder();
  private int linked;
  private int column;

  CellWriter(RowXml xml, Styles styles, SheetColumns columns, RowTargets targets) {
    this.xml = xml;
    this.styles = styles;
    this.columns = columns;
    this.targets = targets;
  }

  /** The content of {@code <hyperlinks>} for all rows so far. */
  String links() {
    return links.toString();
  }

  /**
   * Writes a row, from 1, as high as its text wants within reason; ids and lines to run are copied
   * and not read, and do not stretch it.
   */
  void write(int number, List<Cell> cells) throws IOException {
    column = 0;
    xml.start(number);
    int lines = 1;
    for (Cell cell : cells) {
      review();
      int wanted = cell.show(this);
      if (wanted > lines && !columns.get(column).isForMachines()) {
        lines = wanted;
      }
      column++;
    }
    review();
    xml.end(lines > 1 ? LINE_HEIGHT * Math.min(lines, MOST_LINES) + 3 : 0);
  }

  /** Leaves room for what reviewers fill in. */
  private void review() {
    while (column < columns.size() && columns.get(column).review().isPresent()) {
      XSSFCellStyle style =
          columns.of(ReviewColumn.DUE) == column ? styles.reviewDay : styles.review;
      xml.blank(column++, style.getIndex());
    }
  }

  @Override
  public Integer blank() {
    xml.blank(column, styles.text.getIndex());
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
    Optional<String> location = linked < MOST_LINKS ? targets.location(anchor) : Optional.empty();
    if (location.isEmpty()) {
      return text(text);
    }
    linked++;
    links
        .append("<hyperlink ref=\"")
        .append(xml.reference(column))
        .append("\" location=\"")
        .append(location.get())
        .append("\"/>");
    return string(text, FormulaStart.isIn(text) ? styles.quotedReference : styles.reference);
  }

  @Override
  public Integer count(long value) {
    xml.number(column, styles.number.getIndex(), value);
    return 1;
  }

  @Override
  public Integer money(long amount, String currency) {
    xml.number(column, styles.moneyOf(currency).getIndex(), amount);
    return 1;
  }

  @Override
  public Integer percent(double share) {
    xml.number(column, styles.percent.getIndex(), share);
    return 1;
  }

  @Override
  public Integer month(YearMonth month) {
    return date(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC), styles.month);
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
    return string(tone.glyph() + " " + word, styles.badge);
  }

  @Override
  public Integer id(String value) {
    return string(value, FormulaStart.isIn(value) ? styles.quotedId : styles.id);
  }

  @Override
  public Integer portal(String id, String address) {
    Optional<String> formula = LinkFormula.portal(id, address);
    if (formula.isEmpty()) {
      return id(id);
    }
    xml.formula(column, styles.portal.getIndex(), formula.get(), id);
    return 1;
  }

  @Override
  public Integer document(String text, String path) {
    Optional<String> formula = LinkFormula.document(text, path);
    if (formula.isEmpty()) {
      return text(text);
    }
    xml.formula(column, styles.reference.getIndex(), formula.get(), text);
    return lines(text, columns.get(column).width());
  }

  /** Excel's calendar, in days, begins in 1900 and ends with 9999; what lies outside stays text. */
  private int date(Instant instant, XSSFCellStyle style) {
    double days = (double) instant.getEpochSecond() / SECONDS_A_DAY + EPOCH;
    if (days < 61 || days >= 2_958_466) {
      return text(instant.toString());
    }
    xml.number(column, style.getIndex(), days);
    return 1;
  }

  private int string(String text, XSSFCellStyle style) {
    String shown = ExcelText.of(text);
    xml.text(column, style.getIndex(), shown);
    return lines(shown, columns.get(column).width());
  }

  /** How many lines so wide the text takes. */
  private static int lines(String shown, int width) {
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
}
