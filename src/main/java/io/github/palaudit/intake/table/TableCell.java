package io.github.palaudit.intake.table;

/**
 * One cell.
 *
 * @param text what stands in it; a number with a point as Excel stores it; a date in ISO form
 * @param kind what the file says it is; all cells of a text file are text
 */
public record TableCell(String text, Kind kind) {

  /** A cell that holds nothing. */
  public static final TableCell BLANK = new TableCell("", Kind.TEXT);

  /** What the file says of a cell. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    /** A day with a time, in ISO form; only where cells are wanted as typed. */
    MOMENT
  }

  /** A cell of text, as it was written. */
  static TableCell ofText(String written) {
    return new TableCell(written, Kind.TEXT);
  }

  /**
   * The same without blanks around it, and without what spreadsheets put before digits to keep them
   * text, an apostrophe or {@code ="..."}.
   */
  public TableCell plain() {
    if (kind != Kind.TEXT) {
      return this;
    }
    String text = stripped(this.text);
    if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2) {
      text = stripped(text.substring(2, text.length() - 1));
    }
    return new TableCell(text.startsWith("'") ? stripped(text.substring(1)) : text, Kind.TEXT);
  }

  /** Whether nothing stands in it. */
  public boolean isBlank() {
    return stripped(text).isEmpty();
  }

  private static String stripped(String text) {
    return text.replace('\u00a0', ' ').replace("\ufeff", "").strip();
  }
}
