package io.github.palaudit.render.excel;

import io.github.palaudit.render.Renderer;
import io.github.palaudit.report.Head;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes {@code audit.xlsx}. */
public final class ExcelRenderer implements Renderer {

  /** Excel's limit of 1,048,576 rows, less the header and a note that the table goes on. */
  private static final int ROWS_PER_SHEET = 1_048_574;

  private static final int ROWS_IN_MEMORY = 64;

  private final int rowsPerSheet;

  /** With sheets as long as Excel allows. */
  public ExcelRenderer() {
    this(ROWS_PER_SHEET);
  }

  ExcelRenderer(int rowsPerSheet) {
    this.rowsPerSheet = rowsPerSheet;
  }

  @Override
  public String fileName() {
    return "audit.xlsx";
  }

  /**
   * Sheets pass through files in a folder of our own: POI's usual one has a fixed name in the
   * machine's temporary folder, and belongs to whoever came first.
   */
  @Override
  public void render(Report report, OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory("palaudit-");
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(folder.toFile()));
    try {
      write(report, out);
    } catch (RuntimeException failure) {
      if (failure.getCause() instanceof IOException refused) {
        throw refused;
      }
      throw failure;
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
      Files.deleteIfExists(folder);
    }
  }

  private void write(Report report, OutputStream out) throws IOException {
    try (XSSFWorkbook skeleton = new XSSFWorkbook();
        SXSSFWorkbook workbook = new SXSSFWorkbook(skeleton, ROWS_IN_MEMORY)) {
      describe(skeleton.getProperties(), report.head());
      Styles styles = new Styles(skeleton);
      PageSetup page = new PageSetup(report.head());
      TableSheets tables = new TableSheets(workbook, styles, page, rowsPerSheet);
      SXSSFSheet cover = workbook.createSheet("Summary");
      page.portrait(cover);
      new SummarySheet(cover, styles, tables).write(report);
      for (Section section : report.sections()) {
        tables.write(section);
      }
      workbook.write(out);
    }
  }

  private static void describe(POIXMLProperties properties, Head head) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(ExcelText.of("Partner attribution of " + head.customer()));
    core.setCreator(head.tool());
    core.setCreated(Optional.of(Date.from(head.asOf())));
    core.setModified(Optional.of(Date.from(head.asOf())));
  }
}
