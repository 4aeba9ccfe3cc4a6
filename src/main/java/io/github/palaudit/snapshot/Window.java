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
    return start.map(s -> !instant.isBefore(s)).orElse(true)
        && end.map(instant::isBefore).orElse(true);
  }

  /** The part that both spans share; may be empty, then it contains no instant. */
  public Window intersect(Window other) {
    Optional<Instant> from =
        start.isPresent() && other.start.isPresent()
            ? Optional.of(max(start.get(), other.start.get()))
            : start.or(other::start);
    Optional<Instant> to =
        end.isPresent() && other.end.isPresent()
            ? Optional.of(min(end.get(), other.end.get()))
            : end.or(other::end);
    return new Window(from, to);
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant min(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
