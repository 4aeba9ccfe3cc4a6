package io.github.palaudit.render.csv;

import io.github.palaudit.render.FormulaStart;
import io.github.palaudit.render.Renderer;
import io.github.palaudit.report.Cell;
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

/**
 * One table as a CSV file after RFC 4180: UTF-8, commas, CRLF, quotes where needed. Ids are whole,
 * dates in ISO form. A value that a spreadsheet would take for a formula begins with an apostrophe;
 * the price is that such a value is not the one that Azure sent.
 */
public final class CsvRenderer implements Renderer {

  private final String fileName;
  private final Section.Subject subject;

  /** The table about this subject, in a file of this name. */
  public CsvRenderer(String fileName, Section.Subject subject) {
    this.fileName = fileName;
    this.subject = subject;
  }

  @Override
  public String fileName() {
    return fileName;
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    Table<?> table = report.section(subject).table();
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    try {
      line(writer, table.columns().stream().map(column -> quoted(column.header())).toList());
      CsvCell form = new CsvCell();
      table.rows().forEach(row -> line(writer, values(row.cells(), form)));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    writer.flush();
  }

  private static List<String> values(List<Cell> cells, CsvCell form) {
    return cells.stream().map(cell -> quoted(cell.show(form))).toList();
  }

  private static void line(Writer writer, List<String> values) {
    try {
      writer.write(String.join(",", values));
      writer.write("\r\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String quoted(String value) {
    String harmless = FormulaStart.isIn(value) ? "'" + value : value;
    boolean plain =
        harmless.indexOf(',') < 0
            && harmless.indexOf('"') < 0
            && harmless.indexOf('\n') < 0
            && harmless.indexOf('\r') < 0;
    return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
