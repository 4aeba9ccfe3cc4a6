package io.github.palaudit.simulator.quota;

import java.time.Duration;
import java.time.Instant;

/**
 * So many in so long: the time begins with the first that is taken, and when it is over all is
 * there again. Safe for many threads.
 */
final class QuotaWindow {

  private final String name;
  private final int limit;
  private final Duration length;
  private Instant ends = Instant.MIN;
  private int left;

  QuotaWindow(String name, int limit, Duration length) {
    this.name = name;
    this.limit = limit;
    this.length = length;
  }

  String name() {
    return name;
  }

  /** Whether one is left now. */
  synchronized boolean has(Instant now) {
    begin(now);
    return left > 0;
  }

  /** Takes one of those that are left; without one, nothing happens. */
  synchronized boolean take(Instant now) {
    if (!has(now)) {
      return false;
    }
    left--;
    return true;
  }

  /** How many are left. */
  synchronized int left() {
    return left;
  }

  /** How long until all is there again, in whole seconds, rounded up. */
  synchronized long secondsToEnd(Instant now) {
    return Duration.between(now, ends).plusNanos(999_999_999).toSeconds();
  }

  private void begin(Instant now) {
    if (!now.isBefore(ends)) {
      ends = now.plus(length);
      left = limit;
    }
  }
}
