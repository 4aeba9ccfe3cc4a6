package io.github.palaudit.render.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.ss.util.CellReference;

/**
 * One row of a sheet as SpreadsheetML in UTF-8, cell after cell from left to right. POI spends most
 * of its time on escaping text a character at a time; this copies what needs none. Text has to be
 * made fit by {@link ExcelText} before, which leaves neither control characters nor halves of
 * characters.
 */
final class RowXml {

  private static final byte[] ROW = ascii("<row r=\"");
  private static final byte[] HEIGHT = ascii("\" customHeight=\"1\" ht=\"");
  private static final byte[] ROW_START = ascii("\">");
  private static final byte[] ROW_END = ascii("</row>\n");
  private static final byte[] CELL = ascii("<c r=\"");
  private static final byte[] STYLE = ascii("\" s=\"");
  private static final byte[] EMPTY = ascii("\"/>");
  private static final byte[] NUMBER = ascii("\"><v>");
  private static final byte[] NUMBER_END = ascii("</v></c>");
  private static final byte[] TEXT = ascii("\" t=\"inlineStr\"><is><t>");
  private static final byte[] SPACED_TEXT =
      ascii("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  private static final byte[] TEXT_END = ascii("</t></is></c>");
  private static final byte[] FORMULA = ascii("\" t=\"str\"><f>");
  private static final byte[] VALUE = ascii("</f><v>");
  private static final byte[] AMP = ascii("&amp;");
  private static final byte[] LT = ascii("&lt;");
  private static final byte[] GT = ascii("&gt;");
  private static final byte[] DIGITS = ascii("0123456789");

  private final OutputStream out;
  private final byte[][] columns;
  private byte[] number = {};
  private byte[] cells = new byte[8192];
  private int length;

  /**
   * @param columns how many columns a row has at most
   */
  RowXml(OutputStream out, int columns) {
    this.out = out;
    this.columns = new byte[columns][];
    for (int i = 0; i < columns; i++) {
      this.columns[i] = ascii(CellReference.convertNumToColString(i));
    }
  }

  /** Begins a row, from 1. */
  void start(int row) {
    number = ascii(Integer.toString(row));
    length = 0;
  }

  /** The address of a cell of this row, such as {@code C12}. */
  String reference(int column) {
    return new String(columns[column], StandardCharsets.ISO_8859_1)
        + new String(number, StandardCharsets.ISO_8859_1);
  }

  void blank(int column, int style) {
    cell(column, style);
    add(EMPTY);
  }

  void text(int column, int style, String text) {
    cell(column, style);
    add(isSpaced(text) ? SPACED_TEXT : TEXT);
    escaped(text);
    add(TEXT_END);
  }

  void number(int column, int style, long value) {
    number(column, style, Long.toString(value));
  }

  void number(int column, int style, double value) {
    number(column, style, Double.toString(value));
  }

  /** A number as its digits, with a point. */
  void number(int column, int style, String value) {
    cell(column, style);
    add(NUMBER);
    add(ascii(value));
    add(NUMBER_END);
  }

  /** A formula with the text it comes to. */
  void formula(int column, int style, String formula, String text) {
    cell(column, style);
    add(FORMULA);
    escaped(formula);
    add(VALUE);
    escaped(text);
    add(NUMBER_END);
  }

  /**
   * Writes the row out.
   *
   * @param height in points; 0 for the usual one
   */
  void end(double height) throws IOException {
    out.write(ROW);
    out.write(number);
    if (height > 0) {
      out.write(HEIGHT);
      out.write(ascii(Double.toString(height)));
    }
    out.write(ROW_START);
    out.write(cells, 0, length);
    out.write(ROW_END);
  }

  private void cell(int column, int style) {
    add(CELL);
    add(columns[column]);
    add(number);
    add(STYLE);
    digits(style);
  }

  private void digits(int number) {
    if (number > 9) {
      digits(number / 10);
    }
    add(DIGITS, number % 10, number % 10 + 1);
  }

  private static boolean isSpaced(String text) {
    return !text.isEmpty()
        && (text.charAt(0) <= ' '
            || text.charAt(text.length() - 1) <= ' '
            || text.indexOf('\n') >= 0
            || text.contains("  "));
  }

  private void escaped(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int copied = 0;
    for (int i = 0; i < utf8.length; i++) {
      byte c = utf8[i];
      if (c == '&' || c == '<' || c == '>') {
        add(utf8, copied, i);
        add(c == '&' ? AMP : c == '<' ? LT : GT);
        copied = i + 1;
      }
    }
    add(utf8, copied, utf8.length);
  }

  private void add(byte[] bytes) {
    add(bytes, 0, bytes.length);
  }

  private void add(byte[] bytes, int from, int to) {
    if (cells.length - length < to - from) {
      cells = Arrays.copyOf(cells, Math.max(2 * cells.length, length + to - from));
    }
    System.arraycopy(bytes, from, cells, length, to - from);
    length += to - from;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
