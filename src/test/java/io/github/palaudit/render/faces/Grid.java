package io.github.palaudit.render.faces;

import java.util.List;

/** A table of a file as text: its headings, and its rows as far as the file shows them. */
public record Grid(List<String> header, List<List<String>> rows) {

  /** The value of a row under this heading. */
  public String value(List<String> row, String heading) {
    return row.get(header.indexOf(heading));
  }

  /** All values under this heading. */
  public List<String> column(String heading) {
    return rows.stream().map(row -> value(row, heading)).toList();
  }
}
