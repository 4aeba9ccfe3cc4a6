package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the grants that reach a scope come to. A scope without grants of its own has the summary of
 * the scope above it, the same object, so that cost follows the grants and not the scopes.
 */
record Summary(
    NavigableSet<PrincipalId> standing,
    NavigableSet<PrincipalId> temporary,
    Optional<Instant> temporaryUntil,
    NavigableSet<PrincipalId> possible,
    Optional<Grant> nearestFailing,
    Optional<Grant> nearestOpen,
    boolean empty) {

  /** Of no grant. */
  static final Summary NOTHING =
      new Summary(
          new TreeSet<>(),
          new TreeSet<>(),
          Optional.empty(),
          new TreeSet<>(),
          Optional.empty(),
          Optional.empty(),
          true);

  /** Fewest failed conditions, then fewest open ones, then the reason that stands first. */
  private static final Comparator<Grant> NEAREST =
      Comparator.<Grant>comparingInt(grant -> grant.count(Truth.NO))
          .thenComparingInt(grant -> grant.count(Truth.UNKNOWN))
          .thenComparing(Grant::reason)
          .thenComparing(grant -> grant.beneficiary().id())
          .thenComparing(grant -> grant.holding().id());

  /** This and these grants. */
  Summary plus(Collection<Grant> grants) {
    if (grants.isEmpty()) {
      return this;
    }
    NavigableSet<PrincipalId> allStanding = new TreeSet<>(standing);
    NavigableSet<PrincipalId> allTemporary = new TreeSet<>(temporary);
    NavigableSet<PrincipalId> allPossible = new TreeSet<>(possible);
    Optional<Instant> until = temporaryUntil;
    Optional<Grant> failing = nearestFailing;
    Optional<Grant> open = nearestOpen;
    for (Grant grant : grants) {
      switch (grant.truth()) {
        case YES -> {
          boolean isStanding = grant.basis() == Basis.STANDING;
          (isStanding ? allStanding : allTemporary).add(grant.beneficiary().id());
          until = isStanding ? until : later(until, grant.window().end());
        }
        case UNKNOWN -> {
          allPossible.add(grant.beneficiary().id());
          open = nearer(open, grant);
        }
        case NO -> failing = nearer(failing, grant);
      }
    }
    return new Summary(allStanding, allTemporary, until, allPossible, failing, open, false);
  }

  private static Optional<Grant> nearer(Optional<Grant> held, Grant next) {
    return held.isPresent() && NEAREST.compare(held.get(), next) <= 0 ? held : Optional.of(next);
  }

  private static Optional<Instant> later(Optional<Instant> held, Optional<Instant> next) {
    return held.isPresent() && (next.isEmpty() || held.get().isAfter(next.get())) ? held : next;
  }
}
