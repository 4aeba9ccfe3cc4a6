package io.github.palaudit.render.excel;

import io.github.palaudit.history.Typed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What somebody typed in Excel, written back for Excel as it was: unlike text from a tenant it is
 * not made visible, since every letter of it could be typed.
 */
final class TypedText {

  /** What Excel would read as one character by its code. */
  private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** Excel takes the 29th of February 1900 for a day; from here on all agree. */
  private static final int FIRST_SAFE_DAY = 61;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(?:[Ee][-+]?[0-9]+)?");

  private TypedText() {}

  /** The text; characters that XML cannot hold stand as their codes, as Excel writes them. */
  static String of(String text) {
    String escaped = text.indexOf("_x") < 0 ? text : CODE.matcher(text).replaceAll("_x005F_");
    StringBuilder whole = new StringBuilder(escaped.length());
    escaped.codePoints().forEach(c -> append(whole, c));
    return whole.toString();
  }

  private static void append(StringBuilder to, int c) {
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    if (half) {
      to.append('\uFFFD');
    } else if (c < ' ' && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF) {
      to.append(String.format(Locale.ROOT, "_x%04X_", c));
    } else {
      to.appendCodePoint(c);
    }
  }

  /** The number that a cell holds for it; empty where it is words. */
  static Optional<String> serial(Typed typed) {
    try {
      return switch (typed.form()) {
        case WORDS -> Optional.empty();
        case NUMBER -> Optional.of(typed.text()).filter(text -> NUMBER.matcher(text).matches());
        case DAY -> days(LocalDate.parse(typed.text()).atStartOfDay());
        case MOMENT -> days(LocalDateTime.parse(typed.text()));
      };
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<String> days(LocalDateTime moment) {
    double days = DateUtil.getExcelDate(moment);
    return days < FIRST_SAFE_DAY ? Optional.empty() : Optional.of(Double.toString(days));
  }
}
