package io.github.palaudit.intake.table;

import io.github.palaudit.intake.json.FileTrouble;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** A file that has to be an Excel workbook (.xlsx); told by its first bytes, never by its name. */
public final class WorkbookFile {

  private WorkbookFile() {}

  /**
   * Reads all its sheets, row by row.
   *
   * @throws UnreadableInput when it cannot be read, or is no workbook
   */
  public static void read(Path file, TableVisitor visitor) {
    check(file);
    WorkbookTable.read(file, visitor);
  }

  /**
   * Looks at its first bytes.
   *
   * @throws UnreadableInput when it is no workbook
   */
  public static void check(Path file) {
    try {
      String head = head(file);
      if (head.isEmpty()) {
        throw new UnreadableInput(file.toString(), "is empty (0 bytes)");
      } else if (head.startsWith("d0cf11e0")) {
        throw new UnreadableInput(
            file.toString(),
            "is an old .xls workbook, or one with a password; open it in Excel and save it as"
                + " .xlsx without a password");
      } else if (!head.startsWith("504b0304")) {
        throw new UnreadableInput(file.toString(), "is no Excel workbook (.xlsx)");
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
