package io.github.palaudit.scan.session;

import java.time.Clock;
import java.time.Duration;

/**
 * How patient a session is.
 *
 * @param attempts how often one request is sent at most
 * @param longestWait a Retry-After above this is not waited for: the read becomes a gap
 * @param backoff the first wait where the service names none; it doubles each time
 * @param timeout how long one answer may take
 * @param pause how waiting is done, and shown
 */
public record SessionOptions(
    int attempts,
    Duration longestWait,
    Duration backoff,
    Duration timeout,
    Pause pause,
    Clock clock) {

  /** Four attempts, at most two minutes of waiting at a time, a minute for an answer. */
  public static SessionOptions standard(Pause pause, Clock clock) {
    return new SessionOptions(
        4, Duration.ofMinutes(2), Duration.ofMillis(500), Duration.ofMinutes(1), pause, clock);
  }
}
