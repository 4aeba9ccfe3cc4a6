package io.github.palaudit.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a stage has been running.
 *
 * @param began when it began
 */
record StagePace(Instant began) {

  private static final int ENOUGH = 5;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

  /** How long the rest will take at the pace so far; empty while there is no telling. */
  Optional<Duration> left(int done, int total, Instant now) {
    Duration spent = Duration.between(began, now);
    if (done < ENOUGH || total < done || spent.compareTo(LONG_ENOUGH) < 0) {
      return Optional.empty();
    }
    return Optional.of(spent.multipliedBy(total - done).dividedBy(done));
  }
}
