package io.github.palaudit.render.excel;

import io.github.palaudit.render.VisibleText;
import java.util.regex.Pattern;

/** Text as a workbook can hold it. */
final class ExcelText {

  /** The longest text that a cell holds. */
  static final int LONGEST = 32_767;

  /** What Excel would read as one character by its code, such as {@code _x0041_}. */
  private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private ExcelText() {}

  static String of(String text) {
    String shown = VisibleText.cut(text, LONGEST);
    if (shown.indexOf("_x") < 0) {
      return shown;
    }
    String escaped = CODE.matcher(shown).replaceAll("_x005F_");
    return escaped.length() <= LONGEST ? escaped : shown.replace("_x", "_ x");
  }
}
