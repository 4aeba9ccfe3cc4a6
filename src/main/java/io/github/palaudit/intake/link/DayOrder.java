package io.github.palaudit.intake.link;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file writes days. Sure by themselves are {@code 2026-05-04} and {@code 2026/5/4}, days with
 * dots ({@code 4.5.2026}, always the day first), with an English month ({@code 4-May-2026}), and
 * times with a zone. {@code 4/5/2026} is sure only where another row of the column settles the
 * order, or day and month are equal.
 *
 * <p>A day without a time, or a time without a zone, stands for the beginning of that day in UTC:
 * the earlier instant makes evidence older, never fresher.
 */
enum DayOrder {
  /** Nothing settles the order. */
  SURE_ONLY,
  /** As in most of the world. */
  DAY_FIRST,
  /** As in the United States. */
  MONTH_FIRST;

  private static final String TIME = "(?:,?[ T] ?\\d{1,2}[:.]\\d{2}.*)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})\\.?" + TIME);
  private static final Pattern DOTS =
      Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})" + TIME);
  private static final Pattern EITHER =
      Pattern.compile("(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4})" + TIME);
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ,]+(\\d{4})" + TIME);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** PAL is younger than the first, and a year after the second is a slip. */
  private static final int FIRST_YEAR = 2015;

  private static final int LAST_YEAR = 2199;

  /** The order that the days of one column settle. */
  static DayOrder of(Collection<String> column) {
    boolean day = false;
    boolean month = false;
    for (String text : column) {
      Matcher either = EITHER.matcher(text.strip());
      if (either.matches()) {
        day |= Integer.parseInt(either.group(1)) > MONTHS.size();
        month |= Integer.parseInt(either.group(3)) > MONTHS.size();
      }
    }
    if (day == month) {
      return SURE_ONLY;
    }
    return day ? DAY_FIRST : MONTH_FIRST;
  }

  /** The instant of this text; empty where it is not sure. */
  Optional<Instant> instant(String text) {
    try {
      return exact(text).or(() -> day(text)).filter(DayOrder::isSensible);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static boolean isSensible(Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static Optional<Instant> exact(String text) {
    try {
      return Optional.of(
          OffsetDateTime.parse(text.replaceFirst("(?<=\\d) (?=\\d)", "T")).toInstant());
    } catch (DateTimeException notExact) {
      return Optional.empty();
    }
  }

  private Optional<Instant> day(String text) {
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      isoTimeIsOne(text);
      return Optional.of(start(year.group(1), year.group(3), year.group(4)));
    }
    Matcher dots = DOTS.matcher(text);
    if (dots.matches()) {
      return Optional.of(start(dots.group(3), dots.group(2), dots.group(1)));
    }
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      int month = MONTHS.indexOf(named.group(2).toLowerCase(Locale.ROOT)) + 1;
      return Optional.of(start(named.group(3), String.valueOf(month), named.group(1)));
    }
    Matcher either = EITHER.matcher(text);
    return either.matches()
        ? either(either.group(1), either.group(3), either.group(4))
        : Optional.empty();
  }

  /** A text with a T in it must be a time. */
  private static void isoTimeIsOne(String text) {
    if (text.indexOf('T') > 0) {
      LocalDateTime.parse(text);
    }
  }

  private Optional<Instant> either(String first, String second, String year) {
    if (Integer.parseInt(first) == Integer.parseInt(second)) {
      return Optional.of(start(year, second, first));
    }
    return switch (this) {
      case SURE_ONLY -> Optional.empty();
      case DAY_FIRST -> Optional.of(start(year, second, first));
      case MONTH_FIRST -> Optional.of(start(year, first, second));
    };
  }

  private static Instant start(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  /** What is wrong with a text that has no instant. */
  String problem(String name, String text) {
    String start = "\"" + name + "\" is \"" + text + "\", ";
    if (EITHER.matcher(text).matches() && this == SURE_ONLY) {
      return start
          + "of which nobody can say what is the day and what the month; write it like 2026-03-31";
    }
    if (text.matches("[0-9]{5}([.,][0-9]+)?")) {
      return start + "Excel's number of a day; format the column as yyyy-mm-dd";
    }
    return start + "a date such as 2026-03-31T09:00:00Z was expected";
  }
}
