package io.github.palaudit.simulator.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as HTTP writes them: {@code Fri, 20 Nov 2026 12:00:00 GMT}. */
public final class HttpDate {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpDate() {}

  /** To the second; the rest is cut off. */
  public static String of(Instant instant) {
    return FORM.format(instant);
  }
}
