package io.github.palaudit.render.csv;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV by the letter of RFC 4180, independently of what writes it. */
public final class CsvText {

  private CsvText() {}

  /** The records of a text that ends with a line end. */
  public static List<List<String>> parse(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          value.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          value.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        values.add(value.toString());
        value.setLength(0);
        if (c == '\n') {
          records.add(values);
          values = new ArrayList<>();
        }
      } else if (c != '\r') {
        value.append(c);
      }
    }
    return records;
  }
}
