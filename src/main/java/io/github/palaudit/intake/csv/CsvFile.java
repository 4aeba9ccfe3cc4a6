package io.github.palaudit.intake.csv;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.palaudit.intake.json.FileTrouble;
import io.github.palaudit.intake.json.Printable;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads comma separated values: with commas, semicolons (as Excel writes them where a comma stands
 * in numbers) or tabs; with or without Excel's {@code sep=} line and PowerShell's {@code #TYPE}
 * line. The first row names the columns. Rows without any text are no rows.
 */
public final class CsvFile {

  private static final int MAX_CELL = 1 << 20;
  private static final int MAX_COLUMNS = 1000;
  private static final CsvFactory CSV =
      CsvFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(MAX_CELL).build())
          .build();

  private final String name;
  private final TableVisitor visitor;
  private final long linesBefore;
  private Optional<Header> header = Optional.empty();

  private CsvFile(String name, TableVisitor visitor, long linesBefore) {
    this.name = name;
    this.visitor = visitor;
    this.linesBefore = linesBefore;
  }

  /**
   * Reads the file through.
   *
   * @throws UnreadableInput when it cannot be read, is no text, has no header or a quote that is
   *     left open; and what the visitor throws
   */
  public static void read(Path file, TableVisitor visitor) {
    try (StrictText text = StrictText.open(file)) {
      read(file.toString(), text, visitor);
    } catch (IOException failure) {
      throw FileTrouble.of(file, failure);
    }
  }

  /** Reads this text through; messages call it by this name. */
  public static void read(String name, Reader text, TableVisitor visitor) throws IOException {
    PushbackReader ahead = new PushbackReader(text, FirstLine.LONGEST + 2);
    FirstLine first = FirstLine.of(name, ahead);
    CsvFile table = new CsvFile(name, visitor, first.linesBefore());
    try (CsvParser parser = CSV.createParser(ahead)) {
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(first.separator()));
      table.readAll(parser);
    } catch (JsonProcessingException broken) {
      throw table.broken(broken);
    }
    if (table.header.isEmpty()) {
      throw new UnreadableInput(name, "is empty; export it again");
    }
  }

  private void readAll(CsvParser parser) throws IOException {
    long line = linesBefore + 1;
    while (parser.nextToken() != null) {
      List<String> cells = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (cells.size() == MAX_COLUMNS) {
          throw new UnreadableInput(
              name, "line " + line + ": has more than " + MAX_COLUMNS + " columns");
        }
        cells.add(parser.getText());
      }
      row(line, cells);
      line = linesBefore + parser.currentLocation().getLineNr();
    }
  }

  private void row(long line, List<String> cells) {
    while (cells.size() > width() && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (header.isEmpty()) {
      head(line, cells);
    } else if (cells.size() == width()) {
      visitor.row(new TableRow(name, line, header.get(), cells));
    } else {
      visitor.refused(
          new UnreadableInput(
              name,
              "line "
                  + line
                  + ": has "
                  + cells.size()
                  + " cells, the header has "
                  + width()
                  + "; a cell that holds the separator needs quotes"));
    }
  }

  private int width() {
    return header.map(known -> known.names().size()).orElse(0);
  }

  private void head(long line, List<String> cells) {
    try {
      Header named = new Header(cells);
      header = Optional.of(named);
      visitor.header(named);
    } catch (IllegalArgumentException twice) {
      throw new UnreadableInput(
          name, "line " + line + ": " + Printable.of(String.valueOf(twice.getMessage())), twice);
    }
  }

  private UnreadableInput broken(JsonProcessingException broken) {
    JsonLocation at = broken.getLocation();
    String place =
        at == null
            ? ""
            : "line " + (linesBefore + at.getLineNr()) + ", column " + at.getColumnNr() + ": ";
    String why = Printable.of(broken.getOriginalMessage().lines().findFirst().orElse(""));
    return new UnreadableInput(
        name,
        place
            + "is no comma separated values ("
            + why
            + "); a quote that opens a cell must close it, and a quote in it is written twice",
        broken);
  }
}
