package io.github.palaudit.render.excel;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.history.ReviewField;
import io.github.palaudit.render.Renderer;
import io.github.palaudit.report.Head;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes {@code audit.xlsx}. */
public final class ExcelRenderer implements Renderer {

  /** Excel's limit of 1,048,576 rows, less the header and a note that the table goes on. */
  private static final int ROWS_PER_SHEET = 1_048_574;

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

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      describe(workbook.getProperties(), report.head());
      Styles styles = new Styles(workbook, currencies(report));
      PageSetup page = new PageSetup(report.head());
      Splice splice = new Splice();
      RowTargets targets = RowTargets.of(report, rowsPerSheet);
      TableSheets tables = new TableSheets(workbook, styles, page, splice, targets, rowsPerSheet);
      XSSFSheet cover = workbook.createSheet("Summary");
      page.cover(cover);
      new SummarySheet(cover, styles, rowsPerSheet).write(report);
      for (Section section : report.sections()) {
        tables.add(section, report.head().asOf(), report.answers().past().decisions());
      }
      splice.write(workbook, report.head().asOf(), out);
    }
  }

  /** Usage reports tell dollars (F-E1); cost comes in the customer's currency. */
  private static Set<String> currencies(Report report) {
    Set<String> currencies = new TreeSet<>(Set.of("USD"));
    Coverage coverage = report.coverage();
    for (ScopeCoverage scope : coverage.scopes()) {
      coverage
          .costs()
          .of(scope.scope())
          .ifPresent(cost -> currencies.addAll(cost.byCurrency().keySet()));
    }
    report.answers().past().audits().forEach(audit -> currencies.addAll(audit.cost().keySet()));
    return currencies;
  }

  private static void describe(POIXMLProperties properties, Head head) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(ExcelText.of("Partner attribution of " + head.customer()));
    core.setCreator(head.tool());
    core.setCreated(Optional.of(Date.from(head.asOf())));
    core.setModified(Optional.of(Date.from(head.asOf())));
    POIXMLProperties.CustomProperties own = properties.getCustomProperties();
    own.addProperty(ReviewField.TENANT, head.tenant().value());
    own.addProperty(ReviewField.AS_OF, head.asOf().toString());
  }
}
