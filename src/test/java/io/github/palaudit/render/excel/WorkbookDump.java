package io.github.palaudit.render.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook as text that can be compared: each sheet with what is frozen and filtered, then each
 * cell with its type and value. A workbook's bytes differ from run to run; this does not.
 */
public final class WorkbookDump {

  private WorkbookDump() {}

  /** The text of these bytes of a workbook. */
  public static String of(byte[] workbook) {
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      StringBuilder text = new StringBuilder();
      opened.sheetIterator().forEachRemaining(sheet -> sheet((XSSFSheet) sheet, text));
      return text.toString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void sheet(XSSFSheet sheet, StringBuilder text) {
    text.append("sheet ").append(sheet.getSheetName());
    if (sheet.getPaneInformation() != null) {
      text.append(", frozen ")
          .append(sheet.getPaneInformation().getHorizontalSplitPosition())
          .append(" rows ")
          .append(sheet.getPaneInformation().getVerticalSplitPosition())
          .append(" columns");
    }
    for (XSSFTable table : sheet.getTables()) {
      text.append(", table ")
          .append(table.getName())
          .append(' ')
          .append(table.getCTTable().getRef());
    }
    text.append('\n');
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK) {
          text.append(cell.getAddress())
              .append(' ')
              .append(type(cell))
              .append(' ')
              .append(value(cell))
              .append('\n');
        }
      }
    }
  }

  private static String type(Cell cell) {
    return isDate(cell) ? "date" : cell.getCellType().name().toLowerCase(Locale.ROOT);
  }

  private static boolean isDate(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
  }

  private static String value(Cell cell) {
    if (isDate(cell)) {
      return cell.getLocalDateTimeCellValue().toString();
    }
    return switch (cell.getCellType()) {
      case NUMERIC -> String.valueOf(cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue().replace("\\", "\\\\").replace("\n", "\\n");
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case FORMULA -> cell.getStringCellValue() + " =" + cell.getCellFormula();
      case ERROR -> String.valueOf(cell.getErrorCellValue());
      case BLANK, _NONE -> "";
    };
  }
}
