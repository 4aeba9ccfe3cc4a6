package io.github.palaudit.scan.session;

import java.time.Duration;

/**
 * What one service cost.
 *
 * @param requests sent, attempts included
 * @param throttled how many of them were answered with 429
 * @param waits how often we waited for it
 * @param waited how long in sum, over all threads
 */
public record ServiceCounts(long requests, long throttled, long waits, Duration waited) {

  /** Nothing yet. */
  public static final ServiceCounts NONE = new ServiceCounts(0, 0, 0, Duration.ZERO);

  /** Both together. */
  public ServiceCounts plus(ServiceCounts other) {
    return new ServiceCounts(
        requests + other.requests,
        throttled + other.throttled,
        waits + other.waits,
        waited.plus(other.waited));
  }
}
