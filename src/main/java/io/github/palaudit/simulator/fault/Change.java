package io.github.palaudit.simulator.fault;

import io.github.palaudit.simulator.service.Answer;

/** Makes a false answer of a true one. Called by many threads. */
@FunctionalInterface
public interface Change {

  /** The answer that is sent. */
  Answer of(Met met);

  /** Leaves the answer as it is. */
  Change NONE = met -> met.truth().get();
}
