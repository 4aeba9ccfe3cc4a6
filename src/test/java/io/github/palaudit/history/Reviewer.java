package io.github.palaudit.history;

import io.github.palaudit.Audit;
import io.github.palaudit.Earlier;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.render.excel.ExcelRenderer;
import io.github.palaudit.renewal.Recognised;
import io.github.palaudit.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Somebody who works in an audit.xlsx, as Excel would let them. */
public final class Reviewer {

  private Reviewer() {}

  /** An audit of these tenants, with what is known from before. */
  public static Report report(Tenants tenants, Predicate<Rule> rules, ReviewedWorkbook... before) {
    return Audit.of(
        tenants.inputs(),
        Questions.of(rules),
        Recognised.of(List.of(tenants.inputs())),
        new Earlier(new History(List.of(before), List.of()), Optional.empty()),
        "palaudit test");
  }

  /** Its workbook as a file. */
  public static Path write(Report report, Path file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new ExcelRenderer().render(report, out);
      return Files.write(file, out.toByteArray());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Opens the file, works in it, and saves it. */
  public static void work(Path file, Consumer<XSSFWorkbook> work) {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      work.accept(workbook);
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The place of the column of this heading, from 0. */
  public static int column(Sheet sheet, String heading) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + heading + " on sheet " + sheet.getSheetName());
  }

  /** The cell of this heading in the row of this finding. */
  public static Cell cell(Sheet sheet, String finding, String heading) {
    int id = column(sheet, ReviewField.FINDING_ID);
    for (Row row : sheet) {
      if (row.getCell(id) != null && row.getCell(id).toString().equals(finding)) {
        return row.getCell(column(sheet, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new AssertionError("no finding " + finding + " on sheet " + sheet.getSheetName());
  }

  /** The row as a reader sees it, cell for cell; of every row below the header. */
  public static List<List<String>> rows(Path file, String sheet) {
    List<List<String>> rows = new ArrayList<>();
    DataFormatter shown = new DataFormatter(Locale.ROOT);
    work(
        file,
        workbook -> {
          if (workbook.getSheet(sheet) == null) {
            return;
          }
          for (Row row : workbook.getSheet(sheet)) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(shown.formatCellValue(cell)));
            if (row.getRowNum() > 0) {
              rows.add(cells);
            }
          }
        });
    return rows;
  }
}
