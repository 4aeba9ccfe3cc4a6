package io.github.palaudit.intake.table;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads text with a separator: comma, semicolon (as Excel writes it where a comma stands in
 * numbers), tab or bar, quoted as RFC 4180 has it; with or without Excel's {@code sep=} line and
 * PowerShell's {@code #TYPE} line.
 */
public final class TextTable {

  private static final CsvFactory CSV =
      CsvFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(TableFile.LONGEST_CELL).build())
          .build();

  private final String name;
  private final TableVisitor visitor;
  private final long linesAbove;
  private int columns;

  private TextTable(String name, TableVisitor visitor, long linesAbove) {
    this.name = name;
    this.visitor = visitor;
    this.linesAbove = linesAbove;
  }

  /**
   * Reads this text through; messages call it by this name.
   *
   * @throws UnreadableInput when it has a quote that is left open, or more than a table can have;
   *     and what the visitor throws
   */
  public static void read(String name, Reader text, TableVisitor visitor) throws IOException {
    PushbackReader ahead = new PushbackReader(text, FirstLine.LONGEST + 2);
    FirstLine first = FirstLine.of(name, ahead);
    TextTable table = new TextTable(name, visitor, first.linesBefore());
    try (CsvParser parser = CSV.createParser(ahead)) {
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(first.separator()));
      table.readAll(parser);
    } catch (JsonProcessingException broken) {
      throw table.broken(broken);
    }
  }

  private void readAll(CsvParser parser) throws IOException {
    long line = linesAbove + 1;
    while (parser.nextToken() != null) {
      String place = "line " + line;
      List<TableCell> cells = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (cells.size() == TableFile.MOST_COLUMNS) {
          throw new UnreadableInput(
              name, place + ": has more than " + TableFile.MOST_COLUMNS + " columns");
        }
        cells.add(TableCell.ofText(parser.getText()));
      }
      row(place, cells);
      line = linesAbove + parser.currentLocation().getLineNr();
    }
  }

  private void row(String place, List<TableCell> cells) {
    while (cells.size() > columns && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    if (cells.stream().allMatch(TableCell::isBlank)) {
      return;
    }
    TableRow row = new TableRow(name, place, false, cells);
    if (columns == 0) {
      columns = cells.size();
      visitor.header(row);
    } else if (cells.size() == columns) {
      visitor.row(row);
    } else {
      visitor.refused(
          row.unreadable(
              "has "
                  + cells.size()
                  + " cells, the header has "
                  + columns
                  + "; the file is cut, or a cell that holds the separator lacks quotes"));
    }
  }

  private UnreadableInput broken(JsonProcessingException broken) {
    JsonLocation at = broken.getLocation();
    String place =
        at == null
            ? ""
            : "line " + (linesAbove + at.getLineNr()) + ", column " + at.getColumnNr() + ": ";
    return new UnreadableInput(
        name,
        place
            + "is no comma separated values: a quoted cell does not end where it should (a quote in"
            + " it is written twice), or a cell is longer than "
            + String.format(Locale.ROOT, "%,d", TableFile.LONGEST_CELL)
            + " characters",
        broken);
  }
}
