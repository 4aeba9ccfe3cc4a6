package io.github.palaudit.history;

/**
 * What somebody typed into a cell.
 *
 * @param text words as they were typed; a number with a point; a day as {@code 2026-11-20}; a
 *     moment, which has no time zone, as {@code 2026-11-20T14:30}
 */
public record Typed(String text, Form form) {

  /** What the workbook took it for. */
  public enum Form {
    WORDS,
    NUMBER,
    DAY,
    MOMENT
  }

  /** Words. */
  public static Typed words(String text) {
    return new Typed(text, Form.WORDS);
  }
}
