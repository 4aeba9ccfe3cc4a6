package io.github.palaudit.render.markdown;

import io.github.palaudit.render.VisibleText;
import java.util.regex.Pattern;

/**
 * Text from elsewhere as Markdown's plain text: nothing in it is obeyed, neither marks nor HTML, no
 * address in it becomes a link, and nobody is called by {@code @name} or {@code #1}: readers look
 * for these once all marks are gone, so that a character of no width has to part them.
 */
final class MarkdownText {

  private static final String MARKS = "\\`*_[]|~$";
  private static final String AT_THE_START = "#+-=:";
  private static final String WORD_JOINER = "&#8288;";
  private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,9})([.)])");
  private static final Pattern ADDRESS = Pattern.compile("(://|(?i:www)\\.)");
  private static final Pattern ISSUE = Pattern.compile("(?<!\\w)((?i:GH)-)(?=[0-9])");

  private MarkdownText() {}

  /** In one line. */
  static String of(String text) {
    String line = VisibleText.line(text).strip();
    StringBuilder escaped = new StringBuilder(line.length() + 16);
    if (!line.isEmpty() && AT_THE_START.indexOf(line.charAt(0)) >= 0) {
      escaped.append('\\');
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '@' -> escaped.append("&#64;").append(isWord(line, i - 1) ? "" : WORD_JOINER);
        case '#' -> escaped.append(c).append(isDigit(line, i + 1) ? WORD_JOINER : "");
        default -> escaped.append(MARKS.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    String unlinked = ADDRESS.matcher(escaped).replaceAll(found -> broken(found.group()));
    String uncalled = ISSUE.matcher(unlinked).replaceAll("$1" + WORD_JOINER);
    return NUMBER.matcher(uncalled).replaceFirst("$1\\\\$2");
  }

  /** In one line of so many characters at most, as far as marks take none. */
  static String cut(String text, int limit) {
    return of(VisibleText.cut(VisibleText.line(text), limit));
  }

  private static boolean isWord(String line, int i) {
    return i >= 0 && (Character.isLetterOrDigit(line.charAt(i)) || line.charAt(i) == '_');
  }

  private static boolean isDigit(String line, int i) {
    return i < line.length() && Character.isDigit(line.charAt(i));
  }

  /** The same to read, and no address any more. */
  private static String broken(String mark) {
    return mark.charAt(0) == ':'
        ? "&#58;" + WORD_JOINER + "//"
        : mark.substring(0, 3) + "&#46;" + WORD_JOINER;
  }
}
