package io.github.palaudit.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Three calendar months.
 *
 * @param number from 1 to 4
 */
public record Quarter(int year, int number) {

  private static final Pattern TEXT = Pattern.compile("(\\d{4})-[Qq]([1-4])");
  private static final int MONTHS = 3;

  /** The quarter in which this day lies. */
  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + MONTHS - 1) / MONTHS);
  }

  /**
   * What {@link #toString} says.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Quarter parse(String text) {
    Matcher found = TEXT.matcher(text.strip());
    if (!found.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is no quarter such as 2026-Q4");
    }
    return new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
  }

  /** Its last day. */
  public LocalDate lastDay() {
    return LocalDate.of(year, (number - 1) * MONTHS + 1, 1).plusMonths(MONTHS).minusDays(1);
  }

  /** The first instant after it, in UTC. */
  public Instant end() {
    return lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Such as {@code 2026-Q4}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04d-Q%d", year, number);
  }
}
