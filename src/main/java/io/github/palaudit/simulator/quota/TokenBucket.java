package io.github.palaudit.simulator.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** A bucket that is full at first and fills again at a steady rate. Safe for many threads. */
final class TokenBucket {

  private static final double NANOS = 1e9;

  private final int capacity;
  private final int perSecond;
  private double tokens;
  private Instant filled;

  TokenBucket(int capacity, int perSecond, Instant now) {
    this.capacity = capacity;
    this.perSecond = perSecond;
    this.tokens = capacity;
    this.filled = now;
  }

  /** Takes one; how many whole ones are left, or empty when there was none to take. */
  synchronized OptionalInt take(Instant now) {
    if (now.isAfter(filled)) {
      double more = Duration.between(filled, now).toNanos() / NANOS * perSecond;
      tokens = Math.min(capacity, tokens + more);
      filled = now;
    }
    if (tokens < 1) {
      return OptionalInt.empty();
    }
    tokens -= 1;
    return OptionalInt.of((int) tokens);
  }
}
