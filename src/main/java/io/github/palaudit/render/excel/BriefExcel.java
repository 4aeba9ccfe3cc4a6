package io.github.palaudit.render.excel;

import io.github.palaudit.render.BriefRenderer;
import io.github.palaudit.report.Brief;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a brief as a workbook: a cover, then a sheet for each section. */
public final class BriefExcel implements BriefRenderer {

  @Override
  public String fileName(Brief brief) {
    return brief.fileStem() + ".xlsx";
  }

  @Override
  public void render(Brief brief, OutputStream out) throws IOException {
    new WorkbookFile(
            brief.about().isEmpty() ? brief.title() : brief.title() + ": " + brief.about(),
            brief.title(),
            brief.asOf(),
            brief.tool(),
            Currencies.of(brief.sections()),
            brief.sections(),
            WorkbookFile.ROWS_PER_SHEET)
        .write((sheet, styles) -> new BriefCover(sheet, styles).write(brief), out);
  }
}
