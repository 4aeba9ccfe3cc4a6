package io.github.palaudit.render.faces;

import io.github.palaudit.render.Reports;
import io.github.palaudit.render.excel.ExcelRenderer;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section.Subject;
import io.github.palaudit.report.Tone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The workbook of a report, opened by POI. */
public final class WorkbookTables extends Tables {

  /** A table's headings are the first row with so many texts; one text alone is a sentence. */
  private static final int HEADINGS = 5;

  private final XSSFWorkbook workbook;

  public WorkbookTables(Report report) {
    try {
      this.workbook =
          new XSSFWorkbook(new ByteArrayInputStream(Reports.bytes(new ExcelRenderer(), report)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Optional<Grid> table(Subject subject) {
    Sheet sheet = workbook.getSheet(subject.sheet());
    if (sheet == null) {
      return Optional.empty();
    }
    List<String> header = List.of();
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < Math.max(row.getLastCellNum(), header.size()); i++) {
        values.add(text(row.getCell(i)));
      }
      if (header.isEmpty()) {
        boolean isHeader = values.stream().filter(value -> !value.isEmpty()).count() >= HEADINGS;
        header = isHeader ? values : header;
      } else if (values.stream().filter(value -> !value.isEmpty()).count() > 1) {
        rows.add(values);
      }
    }
    return Optional.of(new Grid(header, rows));
  }

  @Override
  List<Seen> findings() {
    return table(Subject.FINDINGS)
        .filter(grid -> grid.header().contains("Waiver"))
        .map(Tables::ofRows)
        .orElse(List.of());
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return type == CellType.STRING
        ? withoutGlyph(cell.getStringCellValue())
        : new DataFormatter(Locale.ENGLISH).formatCellValue(cell);
  }

  private static String withoutGlyph(String text) {
    return Arrays.stream(Tone.values())
        .map(tone -> tone.glyph() + " ")
        .filter(text::startsWith)
        .findFirst()
        .map(glyph -> text.substring(glyph.length()))
        .orElse(text);
  }
}
