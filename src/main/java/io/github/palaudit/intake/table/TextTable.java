package io.github.palaudit.intake.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads text with a delimiter: comma, semicolon, tab or bar, quoted as RFC 4180 has it. */
final class TextTable {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /** Within how many characters the headings have to end. */
  private static final int HEADINGS = 1 << 16;

  private static final CsvFactory CSV =
      CsvFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(TableFile.LONGEST_CELL).build())
          .build();

  private final String file;
  private final TableVisitor visitor;
  private long linesAbove;
  private int columns;

  private TextTable(Path file, TableVisitor visitor) {
    this.file = file.toString();
    this.visitor = visitor;
  }

  static void read(Path file, TableVisitor visitor) throws IOException {
    try (BufferedReader text = TableText.open(file)) {
      new TextTable(file, visitor).read(text);
    }
  }

  private void read(BufferedReader text) throws IOException {
    String first = firstLine(text);
    char delimiter = delimiter(first);
    if (isExcelsHint(first)) {
      text.readLine();
      linesAbove = 1;
    }
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(delimiter).withQuoteChar('"');
    try (CsvParser parser = CSV.createParser(text)) {
      parser.setSchema(schema);
      try {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
          row(parser);
        }
      } catch (JsonProcessingException broken) {
        throw new UnreadableInput(
            file,
            at(parser)
                + ": a quoted cell does not end where it should, or a cell is longer than "
                + String.format(Locale.ROOT, "%,d", TableFile.LONGEST_CELL)
                + " characters; download the file again, and do not edit it by hand",
            broken);
      }
    }
  }

  private void row(CsvParser parser) throws IOException {
    String place = at(parser);
    List<TableCell> cells = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      cells.add(TableCell.ofText(parser.getText()));
      if (cells.size() > TableFile.MOST_COLUMNS) {
        throw new UnreadableInput(file, place + ": has more cells than any usage export");
      }
    }
    TableRow row = new TableRow(file, place, false, cells);
    if (cells.stream().allMatch(TableCell::isBlank)) {
      return;
    }
    if (columns == 0) {
      columns = cells.size();
    }
    boolean tooMany = cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
    if (cells.size() < columns || tooMany) {
      throw row.unreadable(
          "has "
              + cells.size()
              + " cells under "
              + columns
              + " headings: the file is cut, or a delimiter stands in a cell without quotes;"
              + " download it again");
    }
    visitor.row(row);
  }

  private String at(CsvParser parser) {
    return "line " + (parser.currentLocation().getLineNr() + linesAbove);
  }

  private static String firstLine(BufferedReader text) throws IOException {
    text.mark(HEADINGS);
    char[] head = new char[HEADINGS - 1];
    int length = 0;
    for (int read = 0; read >= 0 && length < head.length; length += Math.max(read, 0)) {
      read = text.read(head, length, head.length - length);
    }
    text.reset();
    return new String(head, 0, length).lines().findFirst().orElse("");
  }

  /** A first line such as {@code sep=;} says it for Excel. */
  private static boolean isExcelsHint(String first) {
    return first.length() == 5 && first.toLowerCase(Locale.ROOT).startsWith("sep=");
  }

  private char delimiter(String first) {
    if (isExcelsHint(first)) {
      return first.charAt(4);
    }
    char best = ',';
    int most = 0;
    for (char candidate : DELIMITERS) {
      List<String> names = Arrays.asList(first.split(Pattern.quote(String.valueOf(candidate)), -1));
      int suits = visitor.suits(names);
      if (suits > most) {
        most = suits;
        best = candidate;
      }
    }
    return best;
  }
}
