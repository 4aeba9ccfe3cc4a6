package io.github.palaudit.render.excel;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Names the key numbers of the cover, for formulas here and in other workbooks. */
final class KeyNames {

  private KeyNames() {}

  /** Gives this cell a name, such as {@code Subscriptions_attributed}. */
  static void put(XSSFCell cell, String name) {
    XSSFWorkbook workbook = cell.getSheet().getWorkbook();
    XSSFName named = workbook.createName();
    named.setNameName(name);
    named.setRefersToFormula(
        new CellReference(
                cell.getSheet().getSheetName(),
                cell.getRowIndex(),
                cell.getColumnIndex(),
                true,
                true)
            .formatAsString());
  }
}
