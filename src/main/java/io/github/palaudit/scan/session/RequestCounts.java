package io.github.palaudit.scan.session;

import java.time.Duration;

/**
 * What a session cost.
 *
 * @param requests sent, attempts included, sign-in left out
 * @param waits how often a service made us wait
 * @param waited how long in sum, over all threads
 */
public record RequestCounts(long requests, long waits, Duration waited) {

  /** Both together. */
  public RequestCounts plus(RequestCounts other) {
    return new RequestCounts(
        requests + other.requests, waits + other.waits, waited.plus(other.waited));
  }
}
