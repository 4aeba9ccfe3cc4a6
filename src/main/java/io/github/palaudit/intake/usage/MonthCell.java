package io.github.palaudit.intake.usage;

import io.github.palaudit.intake.table.TableCell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the month of a row. The report dates each month by its first day, so that of a date whose
 * order of day and month is open only the reading as a first day can be right; a date for which
 * neither reading is one was not written by Partner Center.
 */
final class MonthCell {

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})(-\\d{2}([T ]\\d{2}:\\d{2}.*)?)?");
  private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(0[1-9]|1[0-2])(01)?");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})( \\d{1,2}:.*)?");
  private static final List<DateTimeFormatter> WORDS =
      List.of(words("MMM[ ][-][/]uuuu"), words("MMMM[ ][-][/]uuuu"), words("MMMM[,] uuuu"));

  private MonthCell() {}

  /** The month; empty where it is not certain which. */
  static Optional<YearMonth> read(TableCell cell) {
    String text = cell.text();
    try {
      if (cell.kind() == TableCell.Kind.DATE) {
        LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        return day.getDayOfMonth() == 1 ? Optional.of(YearMonth.from(day)) : Optional.empty();
      }
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        if (iso.group(3) != null) {
          LocalDate day = LocalDate.parse(text.substring(0, 10));
          if (day.getDayOfMonth() != 1) {
            return Optional.empty();
          }
        }
        return Optional.of(month(iso.group(1), iso.group(2)));
      }
      Matcher compact = COMPACT.matcher(text);
      if (compact.matches()) {
        return Optional.of(month(compact.group(1), compact.group(2)));
      }
      Matcher parts = PARTS.matcher(text);
      return parts.matches() ? firstDay(parts) : inWords(text);
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<YearMonth> firstDay(Matcher parts) {
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(2));
    if (first == 1) {
      return Optional.of(month(parts.group(3), parts.group(2)));
    }
    return second == 1 ? Optional.of(month(parts.group(3), parts.group(1))) : Optional.empty();
  }

  private static YearMonth month(String year, String month) {
    return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
  }

  private static Optional<YearMonth> inWords(String text) {
    return WORDS.stream().flatMap(words -> parsed(text, words).stream()).findFirst();
  }

  private static Optional<YearMonth> parsed(String text, DateTimeFormatter words) {
    try {
      return Optional.of(YearMonth.parse(text, words));
    } catch (DateTimeException another) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter words(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
