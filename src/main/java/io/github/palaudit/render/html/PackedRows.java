package io.github.palaudit.render.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.zip.GZIPOutputStream;

/**
 * Rows for the page's script: base64 of gzip of JSON, so that nothing in a name can mean anything
 * to the page. Each line holds an array of rows; a row is {@code [anchor, value, ...]}. A value is
 * told once, as its markup or as {@code [markup, sort key, further words to search]}, and from then
 * on by how many values of its column were told before it. Memory does not grow with the rows.
 */
final class PackedRows implements Closeable {

  /** How many rows stand on a line: what a browser reads at once without a pause. */
  static final int ROWS_OF_A_LINE = 250;

  /** How many values of a column are known at a time; an older one is told again. */
  private static final int KNOWN = 20_000;

  private final JsonGenerator json;
  private final List<Map<Object, Integer>> known = new ArrayList<>();
  private final int[] told;
  private int rows;

  PackedRows(Writer page, int columns) throws IOException {
    json =
        new JsonFactory()
            .createGenerator(new OutputStreamWriter(packed(page), StandardCharsets.UTF_8));
    json.setRootValueSeparator(null);
    told = new int[columns];
    for (int column = 0; column < columns; column++) {
      known.add(new HashMap<>());
    }
  }

  /** What is written to it stands on the page as base64 of gzip. */
  static OutputStream packed(Writer page) throws IOException {
    return new GZIPOutputStream(Base64.getEncoder().wrap(new Letters(page)), 1 << 13);
  }

  /** Begins a row; its anchor is empty where links do not lead to it. */
  void begin(String anchor) throws IOException {
    if (rows % ROWS_OF_A_LINE == 0) {
      endLine();
      json.writeStartArray();
    }
    rows++;
    json.writeStartArray();
    json.writeString(anchor);
  }

  /** Writes a value by its number, if this column told it before. */
  boolean repeats(int column, Object value) throws IOException {
    Integer number = known.get(column).get(value);
    if (number == null) {
      return false;
    }
    json.writeNumber(number);
    return true;
  }

  /** Tells a new value. */
  void tell(int column, Object value, String markup, OptionalDouble key, String words)
      throws IOException {
    if (key.isEmpty() && words.isEmpty()) {
      json.writeString(markup);
    } else {
      json.writeStartArray();
      json.writeString(markup);
      if (key.isPresent()) {
        json.writeNumber(key.getAsDouble());
      } else {
        json.writeNull();
      }
      if (!words.isEmpty()) {
        json.writeString(words);
      }
      json.writeEndArray();
    }
    Map<Object, Integer> here = known.get(column);
    if (here.size() == KNOWN) {
      here.clear();
    }
    here.put(value, told[column]++);
  }

  void end() throws IOException {
    json.writeEndArray();
  }

  @Override
  public void close() throws IOException {
    endLine();
    json.close();
  }

  private void endLine() throws IOException {
    if (rows > 0) {
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  /** Bytes that are letters anyway, written as such; closing it leaves the page open. */
  private static final class Letters extends OutputStream {

    private final Writer page;

    Letters(Writer page) {
      this.page = page;
    }

    @Override
    public void write(int letter) throws IOException {
      page.write(letter);
    }

    @Override
    public void write(byte[] letters, int from, int count) throws IOException {
      page.write(new String(letters, from, count, StandardCharsets.ISO_8859_1));
    }
  }
}
