package io.github.palaudit.render.csv;

import io.github.palaudit.render.Renderer;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Column;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** One table as a CSV file in UTF-8, see {@link CsvLine}. Ids are whole, dates in ISO form. */
public final class CsvRenderer implements Renderer {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Section.Subject subject;
  private final boolean marked;

  /**
   * The table about this subject.
   *
   * @param marked whether the file begins with a byte-order mark: Excel takes a file without one
   *     for the code page of its machine
   */
  public CsvRenderer(Section.Subject subject, boolean marked) {
    this.subject = subject;
    this.marked = marked;
  }

  /** Named as the sheet of the workbook is, such as {@code earned-credit.csv}. */
  @Override
  public String fileName() {
    return subject.sheet().toLowerCase(Locale.ROOT).replace(' ', '-') + ".csv";
  }

  @Override
  public boolean isFor(Report report) {
    return report.sections().stream().anyMatch(section -> section.subject() == subject);
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    Table<?> table = report.section(subject).table();
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    if (marked) {
      writer.write(BYTE_ORDER_MARK);
    }
    try {
      CsvLine.write(writer, table.columns().stream().map(Column::header).toList());
      CsvCell form = new CsvCell();
      table.rows().forEach(row -> CsvLine.write(writer, values(row.cells(), form)));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    writer.flush();
  }

  private static List<String> values(List<Cell> cells, CsvCell form) {
    return cells.stream().map(cell -> cell.show(form)).toList();
  }
}
