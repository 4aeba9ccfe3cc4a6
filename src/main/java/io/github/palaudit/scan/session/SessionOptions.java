package io.github.palaudit.scan.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How patient a session is, and how fast it may be.
 *
 * @param attempts how often one request is sent at most
 * @param longestWait a longer wait, asked for or foreseen, is not waited: the read becomes a gap
 * @param backoff the first wait where the service names none; it doubles each time
 * @param timeout how long one answer may take, to its last byte
 * @param maxConcurrency requests in flight at most, over all services
 * @param maxRps requests a second at most, over all services; infinite when nobody limits them
 * @param pause how waiting is done
 * @param listener who shows the waits
 * @param jitter random numbers from 0 to below 1, so that many clients do not try again in step
 * @param clock for dates that services name and for the ends of tokens
 * @param environment where the proxy is named
 */
public record SessionOptions(
    int attempts,
    Duration longestWait,
    Duration backoff,
    Duration timeout,
    int maxConcurrency,
    double maxRps,
    Pause pause,
    WaitListener listener,
    DoubleSupplier jitter,
    Clock clock,
    Environment environment) {

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException when one allows nothing at all
   */
  public SessionOptions {
    if (attempts < 1 || maxConcurrency < 1 || !(maxRps > 0)) {
      throw new IllegalArgumentException("a session that may not send anything");
    }
  }

  /** Requests at once unless told otherwise; how many a second, the services' own counts decide. */
  public static final int USUAL_CONCURRENCY = 64;

  /**
   * Four attempts, at most two minutes of waiting at a time, a minute for an answer, {@link
   * #USUAL_CONCURRENCY} requests at once, as many a second as the services allow; no proxy but the
   * one of the JDK's properties.
   */
  public static SessionOptions standard(Pause pause, Clock clock) {
    return new SessionOptions(
        4,
        Duration.ofMinutes(2),
        Duration.ofMillis(500),
        Duration.ofMinutes(1),
        USUAL_CONCURRENCY,
        Double.POSITIVE_INFINITY,
        pause,
        WaitListener.SILENT,
        () -> ThreadLocalRandom.current().nextDouble(),
        clock,
        name -> Optional.empty());
  }

  /** The same with these limits. */
  public SessionOptions limited(Duration wait, int concurrency, double rps) {
    return new SessionOptions(
        attempts,
        wait,
        backoff,
        timeout,
        concurrency,
        rps,
        pause,
        listener,
        jitter,
        clock,
        environment);
  }

  /** The same, and waits are shown there. */
  public SessionOptions shownTo(WaitListener shown) {
    return new SessionOptions(
        attempts,
        longestWait,
        backoff,
        timeout,
        maxConcurrency,
        maxRps,
        pause,
        shown,
        jitter,
        clock,
        environment);
  }

  /** The same with the proxy of this environment. */
  public SessionOptions in(Environment variables) {
    return new SessionOptions(
        attempts,
        longestWait,
        backoff,
        timeout,
        maxConcurrency,
        maxRps,
        pause,
        listener,
        jitter,
        clock,
        variables);
  }
}
