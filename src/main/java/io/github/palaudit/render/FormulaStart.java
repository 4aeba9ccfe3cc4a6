package io.github.palaudit.render;

/** Tells text that a spreadsheet would take for a formula. */
public final class FormulaStart {

  private FormulaStart() {}

  /** Begins with a character that starts a formula, or that a spreadsheet skips before one. */
  public static boolean isIn(String text) {
    if (text.isEmpty()) {
      return false;
    }
    return switch (text.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
      default -> false;
    };
  }
}
