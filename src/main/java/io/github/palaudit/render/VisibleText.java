package io.github.palaudit.render;

/**
 * Text from outside, made fit for people's eyes: control characters, marks that turn the direction
 * of reading, and halves of characters are shown instead of obeyed. Names are hostile.
 */
public final class VisibleText {

  private static final char REPLACEMENT = '\uFFFD';
  private static final int CONTROL_PICTURES = 0x2400;

  private VisibleText() {}

  /** The text with line ends kept and everything else visible. */
  public static String of(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text, i)) {
      i++;
    }
    return i == text.length() ? text : shown(text, i);
  }

  /** The same, in one line. */
  public static String line(String text) {
    return of(text).replace('\n', '\u240A');
  }

  /** The same, cut to so many characters, with a mark that tells how many there were. */
  public static String cut(String text, int limit) {
    String shown = of(text);
    if (shown.length() <= limit) {
      return shown;
    }
    String mark = " [cut: " + shown.length() + " characters]";
    int end = Math.max(0, limit - mark.length());
    if (end > 0 && Character.isHighSurrogate(shown.charAt(end - 1))) {
      end--;
    }
    return shown.substring(0, end) + mark;
  }

  private static String shown(String text, int from) {
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(text, i)) {
        shown.append(c);
      } else if (c < ' ') {
        shown.append((char) (CONTROL_PICTURES + c));
      } else if (c == 0x7f) {
        shown.append('\u2421');
      } else if (isDirection(c) || isControl(c)) {
        shown.append("<U+").append(Integer.toHexString(0x10000 + c).substring(1)).append('>');
      } else {
        shown.append(REPLACEMENT);
      }
    }
    return shown.toString();
  }

  private static boolean isPlain(String text, int i) {
    char c = text.charAt(i);
    if (Character.isSurrogate(c)) {
      return isPaired(text, i);
    }
    return c == '\n'
        || (c >= ' ' && !isControl(c) && !isDirection(c) && c != '\uFFFE' && c != '\uFFFF');
  }

  private static boolean isPaired(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static boolean isControl(char c) {
    return c >= 0x7f && c <= 0x9f;
  }

  /** Marks that change the direction of reading, or separate lines out of sight. */
  private static boolean isDirection(char c) {
    return c == '\u061c'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\ufeff';
  }
}
