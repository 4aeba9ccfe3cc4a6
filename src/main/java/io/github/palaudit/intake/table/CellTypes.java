package io.github.palaudit.intake.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Makes cells of what a sheet's XML holds: texts by their number, dates by their style. */
final class CellTypes {

  private static final int LARGEST_EXPONENT = 400;

  private final ReadOnlySharedStringsTable texts;
  private final StylesTable styles;
  private final boolean from1904;
  private final boolean asTyped;

  CellTypes(
      ReadOnlySharedStringsTable texts, StylesTable styles, boolean from1904, boolean asTyped) {
    this.texts = texts;
    this.styles = styles;
    this.from1904 = from1904;
    this.asTyped = asTyped;
  }

  /**
   * A cell.
   *
   * @param type its attribute t
   * @param style its attribute s
   * @throws IllegalArgumentException when the workbook contradicts itself
   */
  TableCell cell(String type, String style, String value) {
    if (value.isEmpty()) {
      return TableCell.BLANK;
    }
    return switch (type) {
      case "s" ->
          TableCell.ofText(texts.getItemAt(index(value, texts.getUniqueCount())).getString());
      // Excel writes control characters as codes, such as _x000D_.
      case "inlineStr", "str" -> TableCell.ofText(new XSSFRichTextString(value).getString());
      case "e" -> TableCell.ofText(value);
      case "b" -> TableCell.ofText(asTyped ? shouted(value) : spoken(value));
      case "d" -> new TableCell(value.strip(), TableCell.Kind.DATE);
      default -> number(style, value.strip());
    };
  }

  private static String spoken(String value) {
    return value.equals("1") ? "true" : "false";
  }

  private static String shouted(String value) {
    return value.equals("1") ? "TRUE" : "FALSE";
  }

  private TableCell number(String style, String value) {
    if (!isDate(style)) {
      return asTyped && String.valueOf(pattern(style)).endsWith("%")
          ? TableCell.ofText(plain(new BigDecimal(value).movePointRight(2).toString()) + "%")
          : new TableCell(plain(value), TableCell.Kind.NUMBER);
    }
    double days = Double.parseDouble(value);
    if (!DateUtil.isValidExcelDate(days)) {
      return new TableCell(value, TableCell.Kind.NUMBER);
    }
    LocalDateTime date = DateUtil.getLocalDateTime(days, from1904);
    if (asTyped && date != null && !date.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return days < 1
          ? TableCell.ofText(date.toLocalTime().toString())
          : new TableCell(date.toString(), TableCell.Kind.MOMENT);
    }
    return date == null
        ? new TableCell(value, TableCell.Kind.NUMBER)
        : new TableCell(date.toLocalDate().toString(), TableCell.Kind.DATE);
  }

  /** A number may stand in a file as 3.1415927E7, which is 31415927. */
  private static String plain(String value) {
    BigDecimal number = new BigDecimal(value);
    return Math.abs(number.scale()) > LARGEST_EXPONENT || number.signum() == 0
        ? value
        : number.stripTrailingZeros().toPlainString();
  }

  private boolean isDate(String style) {
    if (style.isEmpty()) {
      return false;
    }
    XSSFCellStyle known = styles.getStyleAt(index(style, styles.getNumCellStyles()));
    return DateUtil.isADateFormat(known.getDataFormat(), pattern(style));
  }

  private @Nullable String pattern(String style) {
    if (style.isEmpty()) {
      return "";
    }
    XSSFCellStyle known = styles.getStyleAt(index(style, styles.getNumCellStyles()));
    String pattern = known.getDataFormatString();
    return pattern == null ? BuiltinFormats.getBuiltinFormat(known.getDataFormat()) : pattern;
  }

  private static int index(String sent, int count) {
    int index = Integer.parseInt(sent.strip());
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException("refers to entry " + index + " of " + count);
    }
    return index;
  }
}
