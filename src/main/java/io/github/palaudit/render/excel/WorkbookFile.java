package io.github.palaudit.render.excel;

import io.github.palaudit.report.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of sections: a cover, then a sheet for each.
 *
 * @param title what its properties call it
 * @param whose whom it is about, for the head of each printed page
 * @param asOf the instant that it is for, which also dates the file
 * @param tool what wrote it
 * @param currencies the codes of all money in it
 * @param rowsPerSheet how many rows below the header a sheet may hold
 */
record WorkbookFile(
    String title,
    String whose,
    Instant asOf,
    String tool,
    Set<String> currencies,
    List<Section> sections,
    int rowsPerSheet) {

  /** Excel's limit of 1,048,576 rows, less the header and a note that the table goes on. */
  static final int ROWS_PER_SHEET = 1_048_574;

  WorkbookFile {
    currencies = Set.copyOf(currencies);
    sections = List.copyOf(sections);
  }

  /**
   * Writes the file.
   *
   * @param cover fills the first sheet
   */
  void write(BiConsumer<XSSFSheet, Styles> cover, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      describe(workbook.getProperties().getCoreProperties());
      Styles styles = new Styles(workbook, currencies.stream().sorted().toList());
      PageSetup page = new PageSetup(whose, asOf, tool);
      Splice splice = new Splice();
      RowTargets targets = RowTargets.of(sections, rowsPerSheet);
      TableSheets tables = new TableSheets(workbook, styles, page, splice, targets, rowsPerSheet);
      XSSFSheet first = workbook.createSheet("Summary");
      page.cover(first);
      cover.accept(first, styles);
      for (Section section : sections) {
        tables.add(section, asOf);
      }
      splice.write(workbook, asOf, out);
    }
  }

  private void describe(POIXMLProperties.CoreProperties core) {
    core.setTitle(ExcelText.of(title));
    core.setCreator(tool);
    core.setCreated(Optional.of(Date.from(asOf)));
    core.setModified(Optional.of(Date.from(asOf)));
  }
}
