package io.github.palaudit.render.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The headings of an Excel table: in one line, of 255 characters at most, and no two alike. */
final class Headings {

  private static final int LONGEST = 255;

  private Headings() {}

  /** Letter case does not tell headings apart. */
  static List<String> of(List<String> headers) {
    Set<String> used = new HashSet<>();
    List<String> headings = new ArrayList<>();
    for (String header : headers) {
      String heading = cut(ExcelText.of(header).replace('\n', ' ').strip(), "");
      if (heading.isEmpty()) {
        heading = "Column";
      }
      String unique = heading;
      for (int number = 2; !used.add(unique.toLowerCase(Locale.ROOT)); number++) {
        unique = cut(heading, " (" + number + ")");
      }
      headings.add(unique);
    }
    return headings;
  }

  private static String cut(String heading, String ending) {
    int room = LONGEST - ending.length();
    if (heading.length() <= room) {
      return heading + ending;
    }
    boolean half = Character.isHighSurrogate(heading.charAt(room - 1));
    return heading.substring(0, half ? room - 1 : room) + ending;
  }
}
