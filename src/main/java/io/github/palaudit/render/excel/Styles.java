package io.github.palaudit.render.excel;

import io.github.palaudit.report.Tone;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

  final XSSFCellStyle header;
  final XSSFCellStyle text;
  final XSSFCellStyle quoted;
  final XSSFCellStyle id;
  final XSSFCellStyle quotedId;
  final XSSFCellStyle number;
  final XSSFCellStyle percent;
  final XSSFCellStyle day;
  final XSSFCellStyle moment;
  final XSSFCellStyle note;

  private final XSSFWorkbook workbook;
  private final Map<Tone, XSSFCellStyle> badges = new EnumMap<>(Tone.class);
  private final Map<Integer, XSSFCellStyle> quotedCopies = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.header = header();
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
    this.moment = formatted("d mmm yyyy, hh:mm");
    day.setAlignment(HorizontalAlignment.LEFT);
    moment.setAlignment(HorizontalAlignment.LEFT);
    this.note = cover(Palette.MUTED, 10, false);
    for (Tone tone : Tone.values()) {
      badges.put(tone, badge(tone));
    }
  }

  /** The style of a state or severity. */
  XSSFCellStyle badgeOf(Tone tone) {
    return Objects.requireNonNull(badges.get(tone));
  }

  /** A style on its own, for the cover. */
  XSSFCellStyle cover(XSSFColor ink, int points, boolean bold) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(ink, FONT, points, bold));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
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

  private XSSFCellStyle header() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(Palette.WHITE, FONT, 10, true));
    fill(style, Palette.HEADER);
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
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private XSSFCellStyle badge(Tone tone) {
    XSSFCellStyle style = row(Palette.ink(tone), FONT, 10);
    style.setFont(font(Palette.ink(tone), FONT, 10, tone == Tone.ALARM));
    fill(style, Palette.fill(tone));
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
