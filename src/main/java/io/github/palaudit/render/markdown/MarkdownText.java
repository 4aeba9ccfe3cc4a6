package io.github.palaudit.render.markdown;

import io.github.palaudit.render.VisibleText;
import java.util.regex.Pattern;

/**
 * Text from elsewhere as Markdown's plain text: nothing in it is obeyed, neither marks nor HTML,
 * and no address in it becomes a link.
 */
final class MarkdownText {

  private static final String MARKS = "\\`*_[]|~$";
  private static final String AT_THE_START = "#+-=:";
  private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,9})([.)])");
  private static final Pattern ADDRESS = Pattern.compile("(://|(?i:www)\\.|@)");

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
        default -> escaped.append(MARKS.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    String unlinked = ADDRESS.matcher(escaped).replaceAll(found -> broken(found.group()));
    return NUMBER.matcher(unlinked).replaceFirst("$1\\\\$2");
  }

  /** The same to read, and no address any more. */
  private static String broken(String mark) {
    return switch (mark.charAt(0)) {
      case ':' -> "&#58;//";
      case '@' -> "&#64;";
      default -> mark.substring(0, 3) + "&#46;";
    };
  }
}
