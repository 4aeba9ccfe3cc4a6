package io.github.palaudit.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How a simulator behaves, whatever it serves.
 *
 * @param port of the resource manager; the two after it are those of sign-in and Microsoft Graph; 0
 *     for three that are free
 * @param latency how long every answer is held back
 * @param quotas the clock by which the services' limits are counted; empty when nothing is refused
 * @param keptRequests of the requests that were seen, how many of the latest are kept
 * @param keptPages how many bytes of answers are kept to be sent again
 */
public record SimulatorOptions(
    int port, Duration latency, Optional<Clock> quotas, int keptRequests, long keptPages) {

  /** Free ports, no waits, no limits; all requests are kept and no answers. */
  public static SimulatorOptions standard() {
    return new SimulatorOptions(0, Duration.ZERO, Optional.empty(), Integer.MAX_VALUE, 0);
  }

  /** The same on this port. */
  public SimulatorOptions onPort(int first) {
    return new SimulatorOptions(first, latency, quotas, keptRequests, keptPages);
  }

  /** The same with every answer held back for so long. */
  public SimulatorOptions withLatency(Duration wait) {
    return new SimulatorOptions(port, wait, quotas, keptRequests, keptPages);
  }

  /** The same with the services' limits counted by this clock. */
  public SimulatorOptions withQuotas(Clock clock) {
    return new SimulatorOptions(port, latency, Optional.of(clock), keptRequests, keptPages);
  }

  /**
   * The same for serving a long time: the latest requests and so many bytes of answers are kept.
   */
  public SimulatorOptions lasting(int requests, long pages) {
    return new SimulatorOptions(port, latency, quotas, requests, pages);
  }
}
