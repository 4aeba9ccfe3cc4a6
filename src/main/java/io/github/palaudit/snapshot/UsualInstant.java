package io.github.palaudit.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * Reads and writes instants in UTC as they are usually written, with or without a fraction of a
 * second, many times faster than Java's own formats do.
 */
public final class UsualInstant {

  private static final String FORM = "0000-00-00T00:00:00";
  private static final int LONGEST_FRACTION = 9;
  private static final long DAY = 86_400;

  private UsualInstant() {}

  /**
   * The instant that this text names, in the usual form or any other that Java reads.
   *
   * @throws DateTimeException when it names none
   */
  public static Instant parse(String text) {
    byte[] usual = text.getBytes(StandardCharsets.ISO_8859_1);
    return of(usual, 0, usual.length).orElseGet(() -> Instant.parse(text));
  }

  /** Writes it as {@link Instant#toString} does. */
  static void write(Instant time, StringBuilder into) {
    long day = Math.floorDiv(time.getEpochSecond(), DAY);
    LocalDate date = LocalDate.ofEpochDay(day);
    if (date.getYear() < 0 || date.getYear() > 9999) {
      into.append(time);
      return;
    }
    int second = (int) (time.getEpochSecond() - day * DAY);
    digits(date.getYear(), 4, into);
    digits(date.getMonthValue(), 2, into.append('-'));
    digits(date.getDayOfMonth(), 2, into.append('-'));
    digits(second / 3600, 2, into.append('T'));
    digits(second / 60 % 60, 2, into.append(':'));
    digits(second % 60, 2, into.append(':'));
    fraction(time.getNano(), into);
    into.append('Z');
  }

  /** Thousandths, millionths or billionths, whichever tell it all. */
  private static void fraction(int nanos, StringBuilder into) {
    if (nanos > 0) {
      int digits = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : LONGEST_FRACTION;
      into.append('.');
      digits(digits == 3 ? nanos / 1_000_000 : digits == 6 ? nanos / 1_000 : nanos, digits, into);
    }
  }

  private static void digits(int number, int count, StringBuilder into) {
    int unit = 1;
    for (int i = 1; i < count; i++) {
      unit *= 10;
    }
    for (; unit > 0; unit /= 10) {
      into.append((char) ('0' + number / unit % 10));
    }
  }

  /** The instant that these ASCII characters name; empty for any other form. */
  static Optional<Instant> of(byte[] text, int at, int length) {
    if (length <= FORM.length()) {
      return Optional.empty();
    }
    int nanos = nanos(text, at + FORM.length(), at + length);
    return nanos >= 0 && isUsual(text, at)
        ? Optional.of(instant(text, at, nanos))
        : Optional.empty();
  }

  /** The fraction of a second before a final Z; negative for anything else. */
  private static int nanos(byte[] text, int from, int to) {
    if (text[to - 1] != 'Z') {
      return -1;
    }
    if (from == to - 1) {
      return 0;
    }
    int digits = to - 2 - from;
    if (text[from] != '.' || digits < 1 || digits > LONGEST_FRACTION) {
      return -1;
    }
    int nanos = 0;
    for (int i = 0; i < LONGEST_FRACTION; i++) {
      int digit = i < digits ? text[from + 1 + i] : '0';
      if (digit < '0' || digit > '9') {
        return -1;
      }
      nanos = nanos * 10 + digit - '0';
    }
    return nanos;
  }

  private static boolean isUsual(byte[] text, int at) {
    for (int i = 0; i < FORM.length(); i++) {
      char wanted = FORM.charAt(i);
      byte found = text[at + i];
      if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
        return false;
      }
    }
    return isBetween(1, number(text, at + 5, 2), 12)
        && isBetween(1, number(text, at + 8, 2), Month.of(number(text, at + 5, 2)).minLength())
        && isBetween(0, number(text, at + 11, 2), 23)
        && isBetween(0, number(text, at + 14, 2), 59)
        && isBetween(0, number(text, at + 17, 2), 59);
  }

  private static boolean isBetween(int least, int number, int most) {
    return least <= number && number <= most;
  }

  private static Instant instant(byte[] text, int at, int nanos) {
    long day =
        LocalDate.of(number(text, at, 4), number(text, at + 5, 2), number(text, at + 8, 2))
            .toEpochDay();
    int second =
        (number(text, at + 11, 2) * 60 + number(text, at + 14, 2)) * 60 + number(text, at + 17, 2);
    return Instant.ofEpochSecond(day * DAY + second, nanos);
  }

  private static int number(byte[] text, int at, int digits) {
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      number = number * 10 + text[i] - '0';
    }
    return number;
  }
}
