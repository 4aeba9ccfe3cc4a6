package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Truth;
import java.util.Collection;

/**
 * When something surely held, and when it may have held.
 *
 * @param possible includes what is confirmed
 */
record Times(Spans confirmed, Spans possible) {

  static final Times NEVER = new Times(Spans.NONE, Spans.NONE);

  Times {
    possible = possible.plus(confirmed);
  }

  /** When both held. */
  Times and(Times other) {
    return new Times(confirmed.shared(other.confirmed), possible.shared(other.possible));
  }

  /** When this held, if a claim holds that has this answer for the whole time. */
  Times and(Truth claim) {
    return switch (claim) {
      case YES -> this;
      case UNKNOWN -> new Times(Spans.NONE, possible);
      case NO -> NEVER;
    };
  }

  /** When at least one held. */
  static Times or(Collection<Times> several) {
    return new Times(
        Spans.union(several.stream().map(Times::confirmed).toList()),
        Spans.union(several.stream().map(Times::possible).toList()));
  }
}
