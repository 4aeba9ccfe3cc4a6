package io.github.palaudit.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExcelRendererTest {

  private static XSSFWorkbook opened(Report report) throws IOException {
    return opened(new ExcelRenderer(), report);
  }

  private static XSSFWorkbook opened(ExcelRenderer renderer, Report report) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(Reports.bytes(renderer, report)));
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
  void sheetsStandInTheOrderOfAReview() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.usual())) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names)
          .containsExactly(
              "Summary",
              "Coverage",
              "Findings",
              "Principals",
              "Evidence",
              "Assignments",
              "Plan",
              "Fragility",
              "Gaps",
              "Settings");
    }
  }

  @Test
  void everyTableIsFrozenFilteredAndPrintsItsHeaderOnEachPage() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.usual())) {
      for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getFooter().getRight()).contains("page &P of &N");
      }
    }
  }

  @Test
  void datesAndNumbersAreRealAndEverythingElseIsText() {
    String dump = WorkbookDump.of(Reports.bytes(new ExcelRenderer(), Reports.usual()));
    assertThat(dump)
        .contains("date 2026-11-10T12:00")
        .contains("date 2026-11-20T12:00")
        .contains("numeric 120.0")
        .contains("string ● Attributed")
        .contains("string ○ Not attributed");
  }

  @Test
  void noNameBecomesAFormula() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.hostile())) {
      List<Cell> cells = cells(workbook);
      assertThat(cells).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
      List<Cell> starting =
          cells.stream()
              .filter(
                  cell ->
                      cell.getRowIndex() > 0 && !cell.getSheet().getSheetName().equals("Summary"))
              .filter(cell -> cell.getCellType() == CellType.STRING)
              .filter(cell -> cell.getStringCellValue().matches("(?s)^[=+\\-@].*"))
              .toList();
      assertThat(starting).hasSizeGreaterThan(4);
      assertThat(starting).allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
    }
  }

  @Test
  void hostileNamesAreShownWholeAndHarmless() {
    String dump = WorkbookDump.of(Reports.bytes(new ExcelRenderer(), Reports.hostile()));
    assertThat(dump)
        .contains("string <script>alert(1)</script>\n")
        .contains("string ${7*7}\n")
        .contains("string _x0041_\n")
        .contains("null␀bell␇escape␛[31mred")
        .contains("right<U+202e>to<U+202c>left<U+200f>")
        .contains("lone\uFFFDhigh \uFFFDlow")
        .contains("L".repeat(10_000));
    assertThat(dump.chars()).noneMatch(c -> c < ' ' && c != '\n');
  }

  @Test
  void anEmptyTableSaysWhyItIsEmpty() {
    assertThat(WorkbookDump.of(Reports.bytes(new ExcelRenderer(), Reports.empty())))
        .contains("No principal of ours holds a role in what was read.")
        .contains("Every source that was asked answered whole, and nothing had to be assumed.");
  }

  @Test
  void aTableLongerThanASheetGoesOnAndSaysSoOnBoth() throws IOException {
    Report report = Reports.large(25);
    try (XSSFWorkbook workbook = opened(new ExcelRenderer(10), report)) {
      Sheet first = workbook.getSheet("Assignments");
      Sheet third = workbook.getSheet("Assignments (3)");
      assertThat(first.getRow(11).getCell(0).getStringCellValue())
          .isEqualTo("Continues on sheet Assignments (2).");
      assertThat(third.getLastRowNum()).isEqualTo(6);
      assertThat(third.getRow(6).getCell(0).getStringCellValue())
          .isEqualTo("Continues from sheet Assignments (2).");
    }
  }

  @Test
  void textLongerThanACellIsCutWithAMark() {
    String cut = ExcelText.of("x".repeat(40_000));
    assertThat(cut).hasSize(ExcelText.LONGEST).endsWith(" [cut: 40000 characters]");
  }

  @Test
  @Tag("slow")
  void holdsEveryAssignmentOfALargeTenant() throws IOException {
    Report report = Reports.large(39_558);
    try (XSSFWorkbook workbook = opened(report)) {
      assertThat(workbook.getSheet("Assignments").getLastRowNum())
          .isEqualTo(report.section(Section.Subject.ASSIGNMENTS).table().count())
          .isEqualTo(39_558);
    }
  }
}
