package io.github.palaudit.render.excel;

import io.github.palaudit.report.Column;
import io.github.palaudit.report.Tone;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Colours states and severities by what stands in the cell, by the glyph that it begins with. */
final class StateColours {

  private static final List<Tone> COLOURED =
      List.of(
          Tone.ATTRIBUTED,
          Tone.TEMPORARY,
          Tone.UNKNOWN,
          Tone.NOT_ATTRIBUTED,
          Tone.NOT_COUNTED,
          Tone.ALARM);

  private StateColours() {}

  /**
   * Colours the state columns.
   *
   * @param last the row of the last cell, from 0
   */
  static void add(XSSFSheet sheet, SheetColumns columns, int last) {
    for (int column = 0; column < columns.size(); column++) {
      if (columns.get(column).kind() == Column.Kind.STATE) {
        sheet
            .getSheetConditionalFormatting()
            .addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(1, last, column, column)},
                rules(sheet, column));
      }
    }
  }

  private static XSSFConditionalFormattingRule[] rules(XSSFSheet sheet, int column) {
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    StylesTable styles = sheet.getWorkbook().getStylesSource();
    String first = CellReference.convertNumToColString(column) + "2";
    return COLOURED.stream()
        .map(tone -> rule(formats, styles, tone, first))
        .toArray(XSSFConditionalFormattingRule[]::new);
  }

  private static XSSFConditionalFormattingRule rule(
      XSSFSheetConditionalFormatting formats, StylesTable styles, Tone tone, String first) {
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(
            String.format(Locale.ROOT, "LEFT(%s,1)=\"%s\"", first, tone.glyph()));
    XSSFFontFormatting font = rule.createFontFormatting();
    font.setFontColor(Palette.ink(tone));
    opaque(styles, tone);
    font.setFontStyle(false, tone == Tone.ALARM);
    PatternFormatting fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(Palette.fill(tone));
    fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    return rule;
  }

  /** POI leaves out the first byte of the colour of the newest format's font. */
  private static void opaque(StylesTable styles, Tone tone) {
    styles
        .getDxfAt(styles._getDXfsSize() - 1)
        .getFont()
        .getColorArray(0)
        .setRgb(Palette.ink(tone).getARGB());
  }
}
