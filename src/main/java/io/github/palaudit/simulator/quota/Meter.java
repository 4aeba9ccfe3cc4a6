package io.github.palaudit.simulator.quota;

import java.time.Instant;

/** One principal's share of one quota. */
@FunctionalInterface
interface Meter {

  /** Counts a request. */
  Metered count(Instant now);
}
