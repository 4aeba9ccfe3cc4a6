package io.github.palaudit.intake.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Makes cells of what a sheet's XML holds: texts by their number, dates by their style. */
final class CellTypes {

  private static final int LARGEST_EXPONENT = 400;

  private final ReadOnlySharedStringsTable texts;
  private final StylesTable styles;
  private final boolean from1904;

  CellTypes(ReadOnlySharedStringsTable texts, StylesTable styles, boolean from1904) {
    this.texts = texts;
    this.styles = styles;
    this.from1904 = from1904;
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
      case "inlineStr", "str", "e" -> TableCell.ofText(value);
      case "b" -> TableCell.ofText(value.equals("1") ? "true" : "false");
      case "d" -> new TableCell(value.strip(), TableCell.Kind.DATE);
      default -> number(style, value.strip());
    };
  }

  private TableCell number(String style, String value) {
    if (!isDate(style)) {
      return new TableCell(plain(value), TableCell.Kind.NUMBER);
    }
    double days = Double.parseDouble(value);
    if (!DateUtil.isValidExcelDate(days)) {
      return new TableCell(value, TableCell.Kind.NUMBER);
    }
    LocalDateTime date = DateUtil.getLocalDateTime(days, from1904);
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
    int format = known.getDataFormat();
    String pattern = known.getDataFormatString();
    return DateUtil.isADateFormat(
        format, pattern == null ? BuiltinFormats.getBuiltinFormat(format) : pattern);
  }

  private static int index(String sent, int count) {
    int index = Integer.parseInt(sent.strip());
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException("refers to entry " + index + " of " + count);
    }
    return index;
  }
}
