package io.github.palaudit.simulator.wire;

/** How an answer reaches the client, or does not. */
public enum Delivery {
  /** As it should. */
  WHOLE,
  /** Not at all: the connection is closed in good order. */
  CLOSED,
  /** Not at all: the connection is reset. */
  RESET,
  /** Headers for the whole body, the first half of it, then the connection is closed. */
  HALF,
  /** Byte after byte, with a pause before each. */
  DRIP
}
