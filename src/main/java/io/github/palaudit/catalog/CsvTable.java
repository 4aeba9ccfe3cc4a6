package io.github.palaudit.catalog;

import io.github.palaudit.snapshot.TextFile;
import io.github.palaudit.snapshot.UnreadableInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV file as RFC 4180 has it, with {@code # key: value} comment lines above its header.
 *
 * @param comments of the lines above the header
 * @param columns the header
 * @param rows the rows below, as wide as the header; blank lines are left out
 */
record CsvTable(Map<String, String> comments, List<String> columns, List<Row> rows) {

  /** The values of a row, and the line of the file that it begins on. */
  record Row(int line, List<String> values) {}

  /**
   * The table in this file.
   *
   * @throws UnreadableInput when a quote is left open or a row is not as wide as the header
   */
  static CsvTable of(TextFile file) {
    return new Reading(file).table();
  }

  /** Walks over the text once. */
  private static final class Reading {
    private final TextFile file;
    private final String text;
    private int at;
    private int line = 1;

    Reading(TextFile file) {
      this.file = file;
      this.text = file.text();
    }

    CsvTable table() {
      Map<String, String> comments = comments();
      List<Row> rows = new ArrayList<>();
      while (at < text.length()) {
        Row row = row();
        if (row.values().equals(List.of(""))) {
          continue;
        }
        if (!rows.isEmpty() && row.values().size() != rows.get(0).values().size()) {
          throw wrong(
              row.line(),
              "has "
                  + row.values().size()
                  + " values, the header has "
                  + rows.get(0).values().size());
        }
        rows.add(row);
      }
      List<String> columns = rows.isEmpty() ? List.of() : rows.remove(0).values();
      return new CsvTable(comments, columns, List.copyOf(rows));
    }

    private Map<String, String> comments() {
      Map<String, String> comments = new LinkedHashMap<>();
      while (text.startsWith("#", at)) {
        int end = text.indexOf('\n', at);
        String comment = text.substring(at + 1, end < 0 ? text.length() : end);
        int colon = comment.indexOf(':');
        if (colon >= 0) {
          comments.put(comment.substring(0, colon).strip(), comment.substring(colon + 1).strip());
        }
        at = end < 0 ? text.length() : end + 1;
        line++;
      }
      return comments;
    }

    private Row row() {
      int begins = line;
      List<String> values = new ArrayList<>();
      while (true) {
        values.add(value().strip());
        if (at < text.length() && text.charAt(at) == ',') {
          at++;
          continue;
        }
        endOfRow();
        return new Row(begins, values);
      }
    }

    private void endOfRow() {
      if (at < text.length() && text.charAt(at) == '\r') {
        at++;
      }
      if (at < text.length()) {
        if (text.charAt(at) != '\n') {
          throw wrong(line, "has text after a closing quote; write a quote inside as \"\"");
        }
        at++;
        line++;
      }
    }

    private String value() {
      if (at < text.length() && text.charAt(at) == '"') {
        return quoted();
      }
      int start = at;
      while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(start, at);
    }

    private String quoted() {
      int begins = line;
      StringBuilder value = new StringBuilder();
      for (at++; at < text.length(); at++) {
        char next = text.charAt(at);
        if (next == '"') {
          at++;
          if (at >= text.length() || text.charAt(at) != '"') {
            return value.toString();
          }
        }
        if (next == '\n') {
          line++;
        }
        value.append(next);
      }
      throw wrong(begins, "opens a quote that nothing closes");
    }

    private UnreadableInput wrong(int where, String problem) {
      return new UnreadableInput(file.name() + ":" + where, problem);
    }
  }
}
