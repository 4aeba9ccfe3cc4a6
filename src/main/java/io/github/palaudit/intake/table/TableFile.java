package io.github.palaudit.intake.table;

import io.github.palaudit.intake.json.FileTrouble;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** A file that holds a table; what it is, is told by its first bytes and never by its name. */
public final class TableFile {

  /** How many columns a table may have. */
  static final int MOST_COLUMNS = 1_000;

  /** How many characters a cell may have; Excel allows 32,767. */
  static final int LONGEST_CELL = 1 << 20;

  /** How many characters a row of a workbook may have; a thousand of Excel's longest cells. */
  static final int LONGEST_ROW = 1 << 25;

  private TableFile() {}

  /**
   * Reads it through, row by row. In a text that is not UTF-8 or UTF-16, such as one in
   * Windows-1252, letters beyond ASCII become U+FFFD: a cell that is looked at and holds one is to
   * be refused.
   *
   * @throws UnreadableInput when it cannot be read, or is no table
   */
  public static void read(Path file, TableVisitor visitor) {
    try {
      String head = head(file);
      if (head.isEmpty()) {
        throw new UnreadableInput(
            file.toString(), "is empty (0 bytes); download it again from Partner Center");
      }
      if (head.startsWith("504b0304")) {
        WorkbookTable.read(file, visitor);
      } else if (head.startsWith("d0cf11e0")) {
        throw new UnreadableInput(
            file.toString(),
            "is an old .xls workbook, or one with a password; save it as .xlsx or CSV without one");
      } else if (head.startsWith("1f8b") || head.startsWith("25504446")) {
        throw new UnreadableInput(
            file.toString(), "is compressed, or a PDF; a table as CSV, TSV or .xlsx was expected");
      } else {
        try (TextReader text = TextReader.open(file, CodingErrorAction.REPLACE)) {
          TextTable.read(file.toString(), text, visitor);
        }
      }
    } catch (IOException failure) {
      throw FileTrouble.of(file, failure);
    }
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(in.readNBytes(8));
    }
  }
}
