package io.github.palaudit.render.excel;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a workbook, each made once. */
final class Styles {

  private static final String FONT = "Calibri";
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  final XSSFCellStyle header;
  final XSSFCellStyle text;
  final XSSFCellStyle quoted;
  final XSSFCellStyle id;
  final XSSFCellStyle quotedId;
  final XSSFCellStyle reference;
  final XSSFCellStyle quotedReference;
  final XSSFCellStyle portal;
  final XSSFCellStyle badge;
  final XSSFCellStyle review;
  final XSSFCellStyle reviewQuoted;
  final XSSFCellStyle reviewDay;
  final XSSFCellStyle reviewMoment;
  final XSSFCellStyle reviewHeader;
  final XSSFCellStyle number;
  final XSSFCellStyle percent;
  final XSSFCellStyle day;
  final XSSFCellStyle month;
  final XSSFCellStyle moment;
  final XSSFCellStyle note;

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> money = new HashMap<>();
  private final Map<Integer, XSSFCellStyle> quotedCopies = new HashMap<>();

  /**
   * @param currencies the codes of all money in the workbook; each is part of a number format
   */
  Styles(XSSFWorkbook workbook, Collection<String> currencies) {
    this.workbook = workbook;
    this.header = header(Palette.HEADER);
    this.reviewHeader = header(Palette.REVIEW_HEADER);
    this.text = row(Palette.INK, FONT, 10);
    this.quoted = row(Palette.INK, FONT, 10);
    quoted.setQuotePrefixed(true);
    this.id = row(Palette.MUTED, "Consolas", 9);
    this.quotedId = row(Palette.MUTED, "Consolas", 9);
    id.setWrapText(false);
    quotedId.setWrapText(false);
    quotedId.setQuotePrefixed(true);
    this.number = formatted("#,##0");
    number.setAlignment(HorizontalAlignment.RIGHT);
    number.setIndention((short) 1);
    this.percent = formatted("0.0%");
    this.day = formatted("d mmm yyyy");
    this.month = formatted("mmm yyyy");
    this.moment = formatted("d mmm yyyy, hh:mm");
    day.setAlignment(HorizontalAlignment.LEFT);
    month.setAlignment(HorizontalAlignment.LEFT);
    moment.setAlignment(HorizontalAlignment.LEFT);
    this.note = cover(Palette.MUTED, 10, false);
    this.reference = row(Palette.LINK, FONT, 10);
    this.quotedReference = row(Palette.LINK, FONT, 10);
    quotedReference.setQuotePrefixed(true);
    this.portal = row(Palette.LINK, "Consolas", 9);
    portal.setWrapText(false);
    this.badge = row(Palette.INK, FONT, 10);
    this.review = row(Palette.INK, FONT, 10);
    this.reviewDay = formatted("d mmm yyyy");
    reviewDay.setAlignment(HorizontalAlignment.LEFT);
    fill(review, Palette.REVIEW);
    fill(reviewDay, Palette.REVIEW);
    this.reviewQuoted = row(Palette.INK, FONT, 10);
    reviewQuoted.setQuotePrefixed(true);
    fill(reviewQuoted, Palette.REVIEW);
    this.reviewMoment = formatted("d mmm yyyy, hh:mm");
    reviewMoment.setAlignment(HorizontalAlignment.LEFT);
    fill(reviewMoment, Palette.REVIEW);
    currencies.stream().filter(code -> CODE.matcher(code).matches()).forEach(this::addMoney);
  }

  private void addMoney(String currency) {
    XSSFCellStyle style = formatted("#,##0 \"" + currency + "\"");
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention((short) 1);
    money.put(currency, style);
  }

  /** The style of amounts of this currency. */
  XSSFCellStyle moneyOf(String currency) {
    return money.getOrDefault(currency, number);
  }

  /** A style on its own, for the cover. */
  XSSFCellStyle cover(XSSFColor ink, int points, boolean bold) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(ink, FONT, points, bold));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  /** The number of a format. */
  short format(String format) {
    return workbook.createDataFormat().getFormat(format);
  }

  /** The same, on a fill. */
  XSSFCellStyle coverOn(XSSFColor ink, int points, boolean bold, XSSFColor fill) {
    XSSFCellStyle style = cover(ink, points, bold);
    fill(style, fill);
    return style;
  }

  /** The same style for text that a spreadsheet would take for a formula. */
  XSSFCellStyle quoted(CellStyle style) {
    return quotedCopies.computeIfAbsent(
        (int) style.getIndex(),
        index -> {
          XSSFCellStyle copy = workbook.createCellStyle();
          copy.cloneStyleFrom(style);
          copy.setQuotePrefixed(true);
          return copy;
        });
  }

  private XSSFCellStyle header(XSSFColor fill) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(Palette.INK, FONT, 10, true));
    fill(style, fill);
    style.setBorderBottom(BorderStyle.MEDIUM);
    style.setBottomBorderColor(Palette.TITLE);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }

  private XSSFCellStyle row(XSSFColor ink, String family, int points) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(ink, family, points, false));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    style.setBorderBottom(BorderStyle.HAIR);
    style.setBottomBorderColor(Palette.LINE);
    return style;
  }

  private XSSFCellStyle formatted(String format) {
    XSSFCellStyle style = row(Palette.INK, FONT, 10);
    style.setWrapText(false);
    style.setDataFormat(format(format));
    return style;
  }

  private static void fill(XSSFCellStyle style, XSSFColor color) {
    style.setFillForegroundColor(color);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private XSSFFont font(XSSFColor ink, String family, int points, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName(family);
    font.setFontHeightInPoints((short) points);
    font.setColor(ink);
    font.setBold(bold);
    return font;
  }
}
