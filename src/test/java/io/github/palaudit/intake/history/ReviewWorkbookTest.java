package io.github.palaudit.intake.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.history.Decision;
import io.github.palaudit.history.ReviewField;
import io.github.palaudit.history.ReviewedWorkbook;
import io.github.palaudit.history.Reviewer;
import io.github.palaudit.history.Typed;
import io.github.palaudit.history.TypedRow;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;

/** Workbooks that somebody worked in, and what is read of their typing. */
class ReviewWorkbookTest {

  private static final Report REPORT = Reports.usual();
  private static final String FIRST = REPORT.findings().get(0).id();
  private static final String SECOND = REPORT.findings().get(1).id();

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void written() {
    file = Reviewer.write(REPORT, folder.resolve("audit.xlsx"));
  }

  private static Sheet findings(XSSFWorkbook workbook) {
    return workbook.getSheet("Findings");
  }

  private static void type(Sheet sheet, String finding, ReviewField field, String words) {
    Reviewer.cell(sheet, finding, field.heading()).setCellValue(words);
  }

  private Decision of(String finding) {
    return ReviewWorkbook.read(file).rows().stream()
        .filter(row -> row.findingId().filter(finding::equals).isPresent())
        .map(TypedRow::decision)
        .findFirst()
        .orElseThrow();
  }

  private Optional<Typed> comment() {
    return of(FIRST).of(ReviewField.COMMENT);
  }

  @Test
  void aWorkbookThatNobodySavedTellsItsAuditAndNoTyping() {
    ReviewedWorkbook read = ReviewWorkbook.read(file);

    assertThat(read.untouched()).isTrue();
    assertThat(read.rows()).isEmpty();
    assertThat(read.notes()).isEmpty();
    assertThat(read.tenant()).contains(Tenants.CONTOSO);
    assertThat(read.asOf()).contains(REPORT.head().asOf());
  }

  @Test
  void oneThatSomebodySavedIsTouchedEvenWithoutTyping() {
    Reviewer.work(file, workbook -> {});

    assertThat(ReviewWorkbook.read(file).untouched()).isFalse();
  }

  @Test
  void tenantAndInstantAreReadFromTheSettingsWhereThePropertiesAreLost() {
    Reviewer.work(
        file,
        workbook ->
            workbook
                .getProperties()
                .getCustomProperties()
                .getUnderlyingProperties()
                .setPropertyArray(new CTProperty[0]));

    ReviewedWorkbook read = ReviewWorkbook.read(file);

    assertThat(read.tenant()).contains(Tenants.CONTOSO);
    assertThat(read.asOf()).contains(REPORT.head().asOf());
  }

  @Test
  void columnsAreFoundWhereverTheyWereMovedAndWhateverTheSheetIsCalled() {
    Reviewer.work(
        file,
        workbook -> {
          Sheet sheet = findings(workbook);
          type(sheet, FIRST, ReviewField.OWNER, "Ada");
          int owner = Reviewer.column(sheet, "Owner");
          int id = Reviewer.column(sheet, "Finding id");
          for (Row row : sheet) {
            row.createCell(40).setCellValue(row.getCell(owner).toString());
            row.createCell(45).setCellValue(row.getCell(id).toString());
            row.removeCell(row.getCell(owner));
            row.removeCell(row.getCell(id));
            row.createCell(60).setCellValue(row.getRowNum() == 0 ? "Ticket" : "extra");
          }
          workbook.setSheetName(workbook.getSheetIndex(sheet), "Our review");
          workbook.createSheet("Notes").createRow(3).createCell(2).setCellValue("Owner");
          workbook.setSheetOrder("Our review", 0);
        });

    assertThat(of(FIRST).of(ReviewField.OWNER)).contains(Typed.words("Ada"));
    assertThat(ReviewWorkbook.read(file).rows()).hasSize(1);
  }

  @Test
  void aTitleAboveTheHeadingsAndHiddenRowsDoNotMatter() {
    Reviewer.work(
        file,
        workbook -> {
          Sheet sheet = findings(workbook);
          type(sheet, FIRST, ReviewField.OWNER, "Ada");
          type(sheet, SECOND, ReviewField.OWNER, "Bob");
          sheet.getRow(1).setZeroHeight(true);
          sheet.getRow(2).setZeroHeight(true);
          sheet.shiftRows(0, sheet.getLastRowNum(), 2);
          sheet.createRow(0).createCell(0).setCellValue("Review of November");
        });

    assertThat(of(FIRST).sentence()).isEqualTo("Owner: Ada");
    assertThat(of(SECOND).sentence()).isEqualTo("Owner: Bob");
  }

  @Test
  void idsWithOtherCaseBlanksOrTheirRuleStillMean() {
    Reviewer.work(
        file,
        workbook -> {
          Sheet sheet = findings(workbook);
          type(sheet, FIRST, ReviewField.OWNER, "Ada");
          type(sheet, SECOND, ReviewField.OWNER, "Bob");
          Reviewer.cell(sheet, FIRST, "Finding id")
              .setCellValue("\u00a0 " + FIRST.toUpperCase(Locale.ROOT) + "\u200b ");
          Reviewer.cell(sheet, SECOND, "Finding id").setCellValue("PAL001-" + SECOND);
        });

    assertThat(of(FIRST).sentence()).isEqualTo("Owner: Ada");
    assertThat(of(SECOND).sentence()).isEqualTo("Owner: Bob");
  }

  @Test
  void everyKindOfCellIsReadAsItWasTyped() {
    check("plain", cell -> cell.setCellValue("plain"), Typed.words("plain"));
    check("number", cell -> cell.setCellValue(42.5), new Typed("42.5", Typed.Form.NUMBER));
    check("truth", cell -> cell.setCellValue(true), Typed.words("TRUE"));
    check(
        "formula",
        cell -> {
          cell.setCellFormula("\"a\"&\"b\"");
          cell.setCellValue("ab");
        },
        Typed.words("ab"));
    check("formula that nothing computed", cell -> cell.setCellFormula("1+1"), Typed.words("=1+1"));
    check(
        "formula that gave an error",
        cell -> {
          cell.setCellFormula("1/0");
          cell.setCellErrorValue(FormulaError.DIV0.getCode());
        },
        Typed.words("=1/0"));
    check(
        "rich text",
        cell -> {
          XSSFRichTextString rich = new XSSFRichTextString("ask Ada first");
          rich.applyFont(4, 7, (short) 1);
          cell.setCellValue(rich);
        },
        Typed.words("ask Ada first"));
    check(
        "link",
        cell -> {
          cell.setCellValue("ticket 7");
          Hyperlink link =
              cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
          link.setAddress("https://tickets.example/7");
          cell.setHyperlink(link);
        },
        Typed.words("ticket 7"));
    check("day", cell -> day(cell, "yyyy-mm-dd"), new Typed("2026-12-01", Typed.Form.DAY));
    check(
        "moment",
        cell -> {
          style(cell, "yyyy-mm-dd hh:mm");
          cell.setCellValue(LocalDateTime.parse("2026-12-01T14:30"));
        },
        new Typed("2026-12-01T14:30", Typed.Form.MOMENT));
    check(
        "per cent",
        cell -> {
          style(cell, "0%");
          cell.setCellValue(0.5);
        },
        Typed.words("50%"));
    check("lines", cell -> cell.setCellValue("a\nb\tc "), Typed.words("a\nb\tc "));
    check("code", cell -> cell.setCellValue("=HYPERLINK(1)"), Typed.words("=HYPERLINK(1)"));
  }

  private void check(String what, Consumer<Cell> typing, Typed wanted) {
    Reviewer.work(
        file,
        workbook -> {
          Cell cell = Reviewer.cell(findings(workbook), FIRST, "Comment");
          Row row = cell.getRow();
          int column = cell.getColumnIndex();
          row.removeCell(cell);
          typing.accept(row.createCell(column));
        });
    assertThat(comment()).as(what).contains(wanted);
  }

  private static void style(Cell cell, String format) {
    XSSFWorkbook workbook = (XSSFWorkbook) cell.getSheet().getWorkbook();
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  private static void day(Cell cell, String format) {
    style(cell, format);
    cell.setCellValue(LocalDate.parse("2026-12-01"));
  }

  @Test
  void aRowWithoutAnIdIsReadWithItsWords() {
    Reviewer.work(
        file,
        workbook -> {
          Sheet sheet = findings(workbook);
          type(sheet, FIRST, ReviewField.COMMENT, "who is this?");
          Reviewer.cell(sheet, FIRST, "Finding id").setCellValue(12345e20);
        });

    List<TypedRow> rows = ReviewWorkbook.read(file).rows();

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).findingId()).isEmpty();
    assertThat(rows.get(0).message()).contains(REPORT.findings().get(0).title());
  }

  @Test
  void withoutTheColumnOfIdsTypingIsReadWithItsRow() {
    Reviewer.work(
        file,
        workbook -> {
          Sheet sheet = findings(workbook);
          type(sheet, FIRST, ReviewField.COMMENT, "who is this?");
          int id = Reviewer.column(sheet, "Finding id");
          sheet.forEach(row -> row.removeCell(row.getCell(id)));
        });

    assertThat(ReviewWorkbook.read(file).rows())
        .extracting(row -> row.decision().sentence())
        .containsExactly("Comment: who is this?");
  }

  @Test
  void aColumnThatWasRenamedIsToldOf() {
    Reviewer.work(
        file,
        workbook -> {
          Sheet sheet = findings(workbook);
          sheet.getRow(0).getCell(Reviewer.column(sheet, "Owner")).setCellValue("Wer");
        });

    assertThat(ReviewWorkbook.read(file).notes())
        .containsExactly(
            "sheet \"Findings\" has no column Owner; what was typed under another heading is not"
                + " read");
  }

  @Test
  void typedTwiceAndCarriedTwiceItIsTheSame() {
    Reviewer.work(
        file,
        workbook -> {
          Sheet sheet = findings(workbook);
          type(sheet, FIRST, ReviewField.DECISION, "Accepted");
          day(Reviewer.cell(sheet, FIRST, "Due"), "d mmm yyyy");
          type(sheet, FIRST, ReviewField.COMMENT, " =1 _x0041_ \u200f<b>&\r\n\ttab ");
          type(sheet, SECOND, ReviewField.DUE, "next week");
        });
    ReviewedWorkbook typed = ReviewWorkbook.read(file);
    Tenants tenants = Reports.usualTenants();

    Path second =
        Reviewer.write(
            Reviewer.report(tenants, rule -> true, typed), folder.resolve("second.xlsx"));
    ReviewedWorkbook once = ReviewWorkbook.read(second);
    Path third =
        Reviewer.write(Reviewer.report(tenants, rule -> true, once), folder.resolve("third.xlsx"));
    Reviewer.work(third, workbook -> {});
    ReviewedWorkbook twice = ReviewWorkbook.read(third);

    assertThat(once.untouched()).isTrue();
    assertThat(once.rows()).isEqualTo(typed.rows()).hasSize(2);
    assertThat(twice.rows()).isEqualTo(typed.rows());
    Reviewer.work(
        third,
        workbook -> {
          Cell due = Reviewer.cell(findings(workbook), FIRST, "Due");
          assertThat(due.getLocalDateTimeCellValue()).isEqualTo("2026-12-01T00:00");
          assertThat(findings(workbook).getDataValidations()).isNotEmpty();
        });
  }

  @Test
  void whatRulesDoNotTellAnyMoreIsKeptOnASheetOfItsOwnFromAuditToAudit() {
    Reviewer.work(
        file,
        workbook -> {
          type(findings(workbook), FIRST, ReviewField.COMMENT, "leave it");
          day(Reviewer.cell(findings(workbook), FIRST, "Due"), "d mmm yyyy");
        });
    String gone = REPORT.findings().get(0).rule();
    Tenants tenants = Reports.usualTenants();

    Path second =
        Reviewer.write(
            Reviewer.report(
                tenants, rule -> !rule.text().id().equals(gone), ReviewWorkbook.read(file)),
            folder.resolve("second.xlsx"));

    assertThat(Reviewer.rows(second, "Earlier decisions"))
        .containsExactly(
            List.of(
                "Not told any more",
                gone,
                REPORT.findings().get(0).message(),
                "",
                "",
                "1 Dec 2026",
                "leave it",
                FIRST));
    Path third =
        Reviewer.write(
            Reviewer.report(tenants, rule -> true, ReviewWorkbook.read(second)),
            folder.resolve("third.xlsx"));
    assertThat(Reviewer.rows(third, "Earlier decisions")).isEmpty();
    file = third;
    assertThat(of(FIRST).sentence()).isEqualTo("Due: 2026-12-01; Comment: leave it");
  }
}
