package io.github.palaudit.intake.csv;

import io.github.palaudit.intake.json.Printable;
import io.github.palaudit.snapshot.UnreadableInput;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param file as the user named it
 * @param line of the file that the row begins on, from 1
 * @param cells as they were written, as many as the header has names
 */
public record TableRow(String file, long line, Header header, List<String> cells) {

  /** Copies what was given. */
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** The text of a cell without the white space around it; empty when blank, or no such column. */
  public Optional<String> text(String column) {
    return header.place(column).map(cells::get).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The error that says what is wrong with a cell, and where it stands. */
  public UnreadableInput unreadable(String column, String problem) {
    String place =
        header
            .place(column)
            .map(at -> ", column " + (at + 1) + " (" + header.names().get(at).strip() + ")")
            .orElse("");
    return new UnreadableInput(file, Printable.of("line " + line + place + ": " + problem));
  }
}
