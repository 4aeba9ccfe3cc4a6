package io.github.palaudit.render.excel;

import io.github.palaudit.render.RelativePath;
import io.github.palaudit.render.VisibleText;
import java.util.Optional;

/**
 * A formula that leads to a page or to a file. A formula and no link of the sheet: Excel drops
 * those beyond 65,530. What anybody named reaches it as a string alone, whose quotation marks are
 * doubled; where that cannot be, there is no formula.
 */
final class LinkFormula {

  /** The longest text that a formula may hold as such. */
  private static final int LONGEST = 255;

  private static final String PLAIN = "/-._()";

  private LinkFormula() {}

  /** To a page of the portal, where this id of plain characters may stand in a formula. */
  static Optional<String> portal(String id, String address) {
    return isPlain(id) ? link(address, id) : Optional.empty();
  }

  /** To a file beside the workbook, where its path is safe and these words may stand in one. */
  static Optional<String> document(String words, String path) {
    return VisibleText.line(words).equals(words)
        ? RelativePath.of(path).flatMap(address -> link(address, words))
        : Optional.empty();
  }

  private static Optional<String> link(String address, String words) {
    return fits(address) && fits(words)
        ? Optional.of("HYPERLINK(" + quoted(address) + "," + quoted(words) + ")")
        : Optional.empty();
  }

  /** Excel would read {@code _x0022_} as a quotation mark, also in a formula. */
  private static boolean fits(String text) {
    return !text.isEmpty() && text.length() <= LONGEST && ExcelText.of(text).equals(text);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
