package io.github.palaudit.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.history.ReviewField;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExcelRendererTest {

  /** A link to the portal, made of characters that no formula can be broken out of. */
  private static final String LINK_OF_IDS =
      "HYPERLINK\\(\"https://portal\\.azure\\.com/[A-Za-z0-9#@/%~._-]+\",\"[A-Za-z0-9/._()-]+\"\\)";

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
        assertThat(sheet.getTables()).hasSize(1);
        assertThat(sheet.getTables().get(0).getCTTable().getAutoFilter().getRef())
            .isEqualTo(sheet.getTables().get(0).getCTTable().getRef())
            .startsWith("A1:");
        assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isFalse();
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
      assertThat(cells)
          .filteredOn(cell -> cell.getCellType() == CellType.FORMULA)
          .isNotEmpty()
          .allSatisfy(cell -> assertThat(cell.getCellFormula()).matches(LINK_OF_IDS))
          .extracting(Cell::getStringCellValue)
          .doesNotContainAnyElementsOf(Reports.ATTACKS);
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
  void findingsHaveRoomForDecisionsBesideTheirIds() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.usual())) {
      XSSFSheet sheet = workbook.getSheet("Findings");
      List<String> headings = new ArrayList<>();
      sheet.getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
      assertThat(headings).containsSubsequence("Decision", "Owner", "Due", "Comment", "Finding id");
      assertThat(sheet.getDataValidations()).hasSize(2);
      assertThat(
              sheet.getDataValidations().get(0).getValidationConstraint().getExplicitListValues())
          .containsExactlyElementsOf(ReviewField.DECISIONS);
      int last = sheet.getLastRowNum();
      assertThat(sheet.getDataValidations())
          .allSatisfy(
              check ->
                  assertThat(check.getRegions().getCellRangeAddress(0).getLastRow())
                      .isEqualTo(last));
    }
  }

  @Test
  void theKeyNumbersHaveNamesAndTheChartsReadTheirCells() throws IOException {
    Report report = Reports.usual();
    try (XSSFWorkbook workbook = opened(report)) {
      XSSFSheet cover = workbook.getSheet("Summary");
      assertThat(named(workbook, "Subscriptions_attributed"))
          .isEqualTo(report.headline().counted().attributed());
      assertThat(named(workbook, "Subscriptions_counted"))
          .isEqualTo(report.headline().counted().total());
      assertThat(named(workbook, "Findings_open")).isEqualTo(report.headline().openFindings());
      assertThat(cover.getDrawingPatriarch().getCharts()).hasSize(2);
      String reads = cover.getDrawingPatriarch().getCharts().get(0).getCTChart().toString();
      String cell = workbook.getName("Subscriptions_attributed").getRefersToFormula();
      assertThat(reads).contains(cell + ":").contains("overlap val=\"100\"");
    }
  }

  private static double named(XSSFWorkbook workbook, String name) {
    CellReference at = new CellReference(workbook.getName(name).getRefersToFormula());
    return workbook
        .getSheet(at.getSheetName())
        .getRow(at.getRow())
        .getCell(at.getCol())
        .getNumericCellValue();
  }

  @Test
  void statesAreColouredByWhatStandsInTheCell() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.usual())) {
      XSSFSheet sheet = workbook.getSheet("Coverage");
      assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()).isEqualTo(1);
      assertThat(
              sheet
                  .getSheetConditionalFormatting()
                  .getConditionalFormattingAt(0)
                  .getRule(0)
                  .getFormula1())
          .isEqualTo("LEFT(B2,1)=\"●\"");
      assertThat(sheet.getRow(1).getCell(1).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.NO_FILL);
    }
  }

  @Test
  void namesLeadToTheirRows() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.usual())) {
      Row row = workbook.getSheet("Assignments").getRow(1);
      CellReference target = new CellReference(row.getCell(0).getHyperlink().getAddress());
      assertThat(
              workbook
                  .getSheet(target.getSheetName())
                  .getRow(target.getRow())
                  .getCell(0)
                  .getStringCellValue())
          .isEqualTo(row.getCell(0).getStringCellValue());
    }
  }

  @Test
  void monthsAreDates() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.withRenewals())) {
      Cell month = workbook.getSheet("Reconciliation").getRow(1).getCell(0);
      assertThat(month.getLocalDateTimeCellValue()).isEqualTo("2026-10-01T00:00");
      assertThat(new DataFormatter(Locale.ENGLISH).formatCellValue(month)).isEqualTo("Oct 2026");
    }
  }

  @Test
  void whatIsLongerThanItsPlaceOnTheCoverIsCutWithAMark() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.hostile())) {
      List<String> texts = new ArrayList<>();
      workbook
          .getSheet("Summary")
          .forEach(
              row ->
                  row.forEach(
                      cell -> texts.add(new DataFormatter(Locale.ENGLISH).formatCellValue(cell))));
      assertThat(texts)
          .allMatch(text -> text.length() <= 8 * 12 * 14)
          .anyMatch(text -> text.matches("L+ \\[cut: 10[0-9]{3} characters\\]"));
    }
  }

  @Test
  void anIdThatExcelWouldReadAnotherWayLeadsNowhere() {
    assertThat(LinkFormula.portal("/subscriptions/rg_x0041_", "https://portal.azure.com/#x"))
        .isEmpty();
    assertThat(LinkFormula.portal("/subscriptions/rg_x", "https://portal.azure.com/#x"))
        .isPresent();
  }

  @Test
  void moneyIsANumberInItsCurrency() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.withMoney())) {
      assertThat(cells(workbook))
          .filteredOn(cell -> cell.getCellStyle().getDataFormatString().equals("#,##0 \"EUR\""))
          .extracting(Cell::getCellType)
          .isNotEmpty()
          .containsOnly(CellType.NUMERIC);
    }
  }

  @Test
  void theSameReportGivesTheSameFile() {
    Report report = Reports.usual();
    assertThat(Reports.bytes(new ExcelRenderer(), report))
        .isEqualTo(Reports.bytes(new ExcelRenderer(), report));
  }

  @Test
  void textLongerThanACellIsCutWithAMark() {
    String cut = ExcelText.of("x".repeat(40_000));
    assertThat(cut).hasSize(ExcelText.LONGEST).endsWith(" [cut: 40000 characters]");
  }

  @Test
  @Tag("slow")
  void holdsEveryAssignmentOfALargeTenant() throws Exception {
    Report report = Reports.large(39_558);
    List<Integer> rows = rowNumbers(Reports.bytes(new ExcelRenderer(), report), "Assignments");

    assertThat(rows)
        .hasSize(1 + report.section(Section.Subject.ASSIGNMENTS).table().count())
        .isEqualTo(IntStream.rangeClosed(1, 1 + 39_558).boxed().toList());
  }

  /** As a stream: the object model of this workbook takes a gigabyte. */
  private static List<Integer> rowNumbers(byte[] workbook, String sheet) throws Exception {
    List<Integer> rows = new ArrayList<>();
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(workbook))) {
      XSSFReader.SheetIterator sheets =
          (XSSFReader.SheetIterator) new XSSFReader(parts).getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream xml = sheets.next()) {
          if (sheets.getSheetName().equals(sheet)) {
            XMLStreamReader events = XMLInputFactory.newFactory().createXMLStreamReader(xml);
            while (events.hasNext()) {
              if (events.next() == XMLStreamConstants.START_ELEMENT
                  && events.getLocalName().equals("row")) {
                rows.add(Integer.valueOf(events.getAttributeValue(null, "r")));
              }
            }
          }
        }
      }
    }
    return rows;
  }
}
