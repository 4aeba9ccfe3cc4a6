package io.github.palaudit.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.render.Briefs;
import io.github.palaudit.report.Brief;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class BriefExcelTest {

  private static XSSFWorkbook opened(Brief brief) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(Briefs.bytes(new BriefExcel(), brief)));
  }

  private static String shown(Cell cell) {
    return new DataFormatter(Locale.ENGLISH).formatCellValue(cell);
  }

  private static List<Cell> cells(XSSFWorkbook workbook) {
    List<Cell> cells = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        row.forEach(cells::add);
      }
    }
    return cells;
  }

  @Test
  void theCoverSaysWhatToKnowFirstThenTheAnswerThenTheFigures() throws IOException {
    try (XSSFWorkbook workbook = opened(Briefs.portfolio(40))) {
      List<String> words = new ArrayList<>();
      workbook.getSheet("Summary").forEach(row -> row.forEach(cell -> words.add(shown(cell))));
      assertThat(words)
          .containsSubsequence(
              "Portfolio of Fabrikam",
              "Read this first",
              "The cost of 3 customers is not known and left out of every sum.",
              "187 of 240 counted subscriptions are attributed, possible up to 211; 53 are not.",
              "● 187 of 240",
              "Sheets");
    }
  }

  @Test
  void aFigureLeadsToItsSheet() throws IOException {
    try (XSSFWorkbook workbook = opened(Briefs.portfolio(40))) {
      assertThat(cells(workbook))
          .filteredOn(cell -> shown(cell).equals("next steps"))
          .singleElement()
          .satisfies(
              cell -> assertThat(cell.getHyperlink().getAddress()).isEqualTo("'Next steps'!A1"));
    }
  }

  @Test
  void eachSectionIsASheetWithAFilterAndAFrozenHeading() throws IOException {
    try (XSSFWorkbook workbook = opened(Briefs.portfolio(40))) {
      for (String name : List.of("Customers", "Next steps", "People", "Left out")) {
        XSSFSheet sheet = workbook.getSheet(name);
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getTables().get(0).getCTTable().isSetAutoFilter()).isTrue();
      }
    }
  }

  @Test
  void valuesKeepTheirType() throws IOException {
    try (XSSFWorkbook workbook = opened(Briefs.portfolio(40))) {
      Row second = workbook.getSheet("Customers").getRow(2);
      assertThat(second).extracting(BriefExcelTest::shown).element(1).isEqualTo("◐ Temporary");
      assertThat(shown(second.getCell(4))).isEqualTo("11.1%");
      assertThat(second.getCell(5).getNumericCellValue()).isEqualTo(1_337);
      assertThat(shown(second.getCell(5))).isEqualTo("1,337 EUR");
      assertThat(shown(second.getCell(6))).isEqualTo("13 Nov 2026");
    }
  }

  @Test
  void aDocumentIsAFormulaThatLeadsToItsFile() throws IOException {
    try (XSSFWorkbook workbook = opened(Briefs.portfolio(40))) {
      Cell first = workbook.getSheet("Customers").getRow(1).getCell(0);
      assertThat(first.getCellFormula())
          .isEqualTo(
              "HYPERLINK(\"tenant=0000c0de-0000-0000-0000-000000000000/date=2026-11-20/audit.html\","
                  + "\"Contoso\")");
      assertThat(first.getStringCellValue()).isEqualTo("Contoso");
    }
  }

  @Test
  void noNameGetsOutOfTheStringsOfAFormula() throws IOException {
    try (XSSFWorkbook workbook = opened(Briefs.hostile())) {
      List<String> formulas =
          cells(workbook).stream()
              .filter(cell -> cell.getCellType() == CellType.FORMULA)
              .map(Cell::getCellFormula)
              .toList();
      assertThat(formulas)
          .isNotEmpty()
          .allMatch(
              formula ->
                  formula.matches(
                      "HYPERLINK\\(\"[A-Za-z0-9._~=%/-]+\",\"([^\"\\p{Cntrl}]|\"\")+\"\\)"));
      assertThat(String.join("\n", formulas))
          .doesNotContain("attacker.example", "_x0041_", "javascript:alert(1)\",");
    }
  }

  @Test
  void textThatLooksLikeAFormulaIsQuoted() throws IOException {
    try (XSSFWorkbook workbook = opened(Briefs.hostile())) {
      assertThat(cells(workbook))
          .filteredOn(cell -> cell.getCellType() == CellType.STRING)
          .filteredOn(cell -> cell.getStringCellValue().matches("[=+@-].*"))
          .isNotEmpty()
          .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
    }
  }

  @Test
  void anEmptyBriefOpensAndSaysWhyItIsEmpty() throws IOException {
    try (XSSFWorkbook workbook = opened(Briefs.empty())) {
      assertThat(cells(workbook))
          .extracting(BriefExcelTest::shown)
          .contains("No audit was found", "Every file that was found was read.");
    }
  }

  @Test
  void theSameBriefGivesTheSameWorkbook() {
    assertThat(WorkbookDump.of(Briefs.bytes(new BriefExcel(), Briefs.hostile())))
        .isEqualTo(WorkbookDump.of(Briefs.bytes(new BriefExcel(), Briefs.hostile())));
  }
}
