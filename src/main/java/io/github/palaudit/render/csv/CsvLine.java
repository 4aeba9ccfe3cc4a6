package io.github.palaudit.render.csv;

import io.github.palaudit.render.FormulaStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of CSV after RFC 4180: commas, CRLF, quotes where needed. A value that a spreadsheet would
 * take for a formula begins with an apostrophe, a number does not; the price is that such a value
 * is not the one that Azure sent.
 */
final class CsvLine {

  /** Below zero, and no formula for all that. */
  private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

  private CsvLine() {}

  static void write(Writer writer, List<String> values) {
    try {
      writer.write(String.join(",", values.stream().map(CsvLine::quoted).toList()));
      writer.write("\r\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String quoted(String value) {
    boolean isFormula = FormulaStart.isIn(value) && !NEGATIVE.matcher(value).matches();
    String harmless = isFormula ? "'" + value : value;
    boolean plain =
        harmless.indexOf(',') < 0
            && harmless.indexOf('"') < 0
            && harmless.indexOf('\n') < 0
            && harmless.indexOf('\r') < 0;
    return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
