package io.github.palaudit.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Reads instants in UTC as they are usually written, with or without a fraction of a second. */
final class UsualInstant {

  private static final String FORM = "0000-00-00T00:00:00";
  private static final int LONGEST_FRACTION = 9;

  private UsualInstant() {}

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
        && isBetween(1, number(text, at + 8, 2), 28)
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
    return Instant.ofEpochSecond(day * 86_400 + second, nanos);
  }

  private static int number(byte[] text, int at, int digits) {
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      number = number * 10 + text[i] - '0';
    }
    return number;
  }
}
