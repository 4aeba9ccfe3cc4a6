package io.github.palaudit.scan.session;

import java.time.Duration;
import java.util.Locale;

/**
 * A wait that begins.
 *
 * @param service whom we wait for
 * @param why what makes us wait
 * @param time how long
 */
public record Wait(Service service, Why why, Duration time) {

  /** What makes us wait. */
  public enum Why {
    /** The service asked for it. */
    ASKED,
    /** What the service allows is used up for now. */
    QUOTA,
    /** The last attempt failed. */
    FAILED,
    /** The user's own limit of requests a second. */
    CEILING
  }

  /** For the user: {@code waiting 4 s for Resource Graph}. */
  public String text() {
    return "waiting " + words(time) + " for " + service.label();
  }

  /** Rounded up to what a person reads: 80 ms, 4 s, 2 min. */
  static String words(Duration time) {
    long millis = time.toMillis();
    if (millis < 1000) {
      return String.format(Locale.ROOT, "%d ms", millis);
    }
    long seconds = (millis + 999) / 1000;
    return seconds < 120
        ? String.format(Locale.ROOT, "%d s", seconds)
        : seconds % 60 == 0 || seconds > 600
            ? String.format(Locale.ROOT, "%d min", (seconds + 59) / 60)
            : String.format(Locale.ROOT, "%d min %d s", seconds / 60, seconds % 60);
  }
}
