package io.github.palaudit.cli;

/** Text from elsewhere, made harmless for a terminal. */
final class Plain {

  private Plain() {}

  /**
   * The text with everything that a terminal could obey made visible: control characters but line
   * breaks and tabs, direction marks, and halves of characters become U+FFFD.
   */
  static String text(String given) {
    StringBuilder plain = new StringBuilder(given.length());
    given.codePoints().forEach(point -> plain.appendCodePoint(isHarmless(point) ? point : 0xFFFD));
    return plain.toString();
  }

  /** The same in one line. */
  static String line(String given) {
    return text(given).replace('\n', '\uFFFD').replace('\t', ' ');
  }

  private static boolean isHarmless(int point) {
    if (point == '\n' || point == '\t') {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }
}
