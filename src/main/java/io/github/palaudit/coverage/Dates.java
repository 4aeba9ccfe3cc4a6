package io.github.palaudit.coverage;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How instants are written in sentences: UTC, in English, as 20 Nov 2026. */
public final class Dates {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private Dates() {}

  /** The day in UTC, such as {@code 20 Nov 2026}. */
  public static String day(Instant instant) {
    return DAY.format(instant);
  }

  /** The month, such as {@code Nov 2026}. */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** The minute in UTC, such as {@code 20 Nov 2026, 12:00 UTC}. */
  public static String minute(Instant instant) {
    return MINUTE.format(instant);
  }
}
