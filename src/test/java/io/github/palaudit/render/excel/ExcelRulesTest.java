package io.github.palaudit.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.config.Policy;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ExcelRulesTest {

  @Test
  void excelFindsNothingToRepair() {
    for (Report report :
        List.of(
            Reports.usual(),
            Reports.empty(),
            Reports.hostile(),
            Reports.withMoney(),
            Reports.withRenewals(),
            Reports.asked(Policy.PimShare.HOURS))) {
      assertThat(ExcelRules.broken(Reports.bytes(new ExcelRenderer(), report))).isEmpty();
    }
  }

  @Test
  void norInATableThatGoesOnOnFurtherSheets() {
    assertThat(ExcelRules.broken(Reports.bytes(new ExcelRenderer(10), Reports.large(25))))
        .isEmpty();
    assertThat(ExcelRules.broken(Reports.bytes(new ExcelRenderer(3), Reports.hostile()))).isEmpty();
  }

  @Test
  void theRulesSpeakWhereExcelWouldRepair() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Sheet");
      XSSFRow header = sheet.createRow(0);
      header.createCell(0).setCellValue("One");
      header.createCell(1).setCellValue("Other");
      sheet.createTable(new AreaReference("A1:B1", SpreadsheetVersion.EXCEL2007));
      sheet.getTables().get(0).getCTTable().addNewAutoFilter().setRef("A1:B1");
      sheet.setAutoFilter(CellRangeAddress.valueOf("A1:B1"));
      workbook.write(file);
    }
    assertThat(ExcelRules.broken(file.toByteArray()))
        .contains("a filter beside a table", "Sheet: a table without rows");
  }
}
