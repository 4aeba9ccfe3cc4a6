package io.github.palaudit.snapshot;

import java.time.Instant;
import java.util.Optional;

/**
 * A span of time, start included, end not. An absent start is before everything that is known, an
 * absent end never comes.
 */
public record Window(Optional<Instant> start, Optional<Instant> end) {

  /** Without bounds. */
  public static final Window ALWAYS = new Window(Optional.empty(), Optional.empty());

  /** Whether this instant lies in the span. */
  public boolean contains(Instant instant) {
    return (start.isEmpty() || !instant.isBefore(start.get()))
        && (end.isEmpty() || instant.isBefore(end.get()));
  }

  /** The part that both spans share; may be empty, then it contains no instant. */
  public Window intersect(Window other) {
    if (other.start.isEmpty() && other.end.isEmpty()) {
      return this;
    }
    return new Window(later(start, other.start), earlier(end, other.end));
  }

  private static Optional<Instant> later(Optional<Instant> a, Optional<Instant> b) {
    return b.isEmpty() || (a.isPresent() && a.get().isAfter(b.get())) ? a : b;
  }

  private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
    return b.isEmpty() || (a.isPresent() && a.get().isBefore(b.get())) ? a : b;
  }
}
