package io.github.palaudit.render.excel;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.render.Renderer;
import io.github.palaudit.report.Head;
import io.github.palaudit.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.TreeSet;

/** Writes {@code audit.xlsx}. */
public final class ExcelRenderer implements Renderer {

  private final int rowsPerSheet;

  /** With sheets as long as Excel allows. */
  public ExcelRenderer() {
    this(WorkbookFile.ROWS_PER_SHEET);
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
    Head head = report.head();
    new WorkbookFile(
            "Partner attribution of " + head.customer(),
            head.customer(),
            head.asOf(),
            head.tool(),
            currencies(report),
            report.sections(),
            rowsPerSheet)
        .write((sheet, styles) -> new SummarySheet(sheet, styles, rowsPerSheet).write(report), out);
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
    return currencies;
  }
}
