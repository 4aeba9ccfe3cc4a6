package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PrincipalId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the grants that reach a scope come to. A scope without grants of its own has the summary of
 * the scope above it, the same object; one with grants of its own refers to it. So cost follows the
 * grants and not the scopes, and principals are gathered only when somebody asks who they are.
 */
final class Summary {

  /** Of no grant. */
  static final Summary NOTHING = new Summary();

  /** Fewest failed conditions, then fewest open ones, then the reason that stands first. */
  private static final Comparator<Grant> NEAREST =
      Comparator.comparingInt(Grant::misses)
          .thenComparing(Grant::reason)
          .thenComparing(grant -> grant.beneficiary().id())
          .thenComparing(grant -> grant.holding().id());

  private final @Nullable Summary above;
  private final Iterable<Grant> here;
  private boolean standing;
  private boolean temporary;
  private Optional<Instant> temporaryUntil = Optional.empty();
  private Optional<Grant> nearestFailing = Optional.empty();
  private Optional<Grant> nearestOpen = Optional.empty();

  private Summary() {
    this.above = null;
    this.here = List.of();
  }

  private Summary(Summary above, Iterable<Grant> grants) {
    this.above = above;
    this.here = grants;
    this.standing = above.standing;
    this.temporary = above.temporary;
    this.temporaryUntil = above.temporaryUntil;
    this.nearestFailing = above.nearestFailing;
    this.nearestOpen = above.nearestOpen;
    here.forEach(this::add);
  }

  private void add(Grant grant) {
    switch (grant.truth()) {
      case YES -> {
        if (grant.basis() == Basis.STANDING) {
          standing = true;
        } else {
          temporaryUntil =
              temporary ? later(temporaryUntil, grant.window().end()) : grant.window().end();
          temporary = true;
        }
      }
      case UNKNOWN -> nearestOpen = nearer(nearestOpen, grant);
      case NO -> nearestFailing = nearer(nearestFailing, grant);
    }
  }

  private static Optional<Grant> nearer(Optional<Grant> held, Grant next) {
    return held.isPresent() && NEAREST.compare(held.get(), next) <= 0 ? held : Optional.of(next);
  }

  /** The later of two ends; what has none never ends. */
  private static Optional<Instant> later(Optional<Instant> held, Optional<Instant> next) {
    return held.isEmpty() || next.isEmpty()
        ? Optional.empty()
        : held.get().isAfter(next.get()) ? held : next;
  }

  /** This and these grants. */
  Summary plus(Iterable<Grant> grants) {
    return grants.iterator().hasNext() ? new Summary(this, grants) : this;
  }

  /** The summary of what reaches it from above; empty for {@link #NOTHING}. */
  Optional<Summary> above() {
    return Optional.ofNullable(above);
  }

  /** The grants that are added here. */
  Iterable<Grant> here() {
    return here;
  }

  /** No grant reaches the scope. */
  boolean isEmpty() {
    return above == null;
  }

  /** Some standing grant meets all five conditions. */
  boolean isStanding() {
    return standing;
  }

  /** Some temporary grant meets all five conditions. */
  boolean isTemporary() {
    return temporary;
  }

  /** When the last such grant ends, where that is known. */
  Optional<Instant> temporaryUntil() {
    return temporaryUntil;
  }

  /** The failing grant that misses least. */
  Optional<Grant> nearestFailing() {
    return nearestFailing;
  }

  /** The open grant that misses least. */
  Optional<Grant> nearestOpen() {
    return nearestOpen;
  }

  /** The grants here and from above, one by one. */
  Stream<Grant> grants() {
    Stream<Grant> all = Stream.empty();
    for (Summary at = this; at != null; at = at.above) {
      all = Stream.concat(all, StreamSupport.stream(at.here.spliterator(), false));
    }
    return all;
  }

  /** Who benefits from the grants of which this holds, here and from above. */
  NavigableSet<PrincipalId> beneficiaries(Predicate<Grant> holds) {
    NavigableSet<PrincipalId> found = new TreeSet<>();
    for (Summary at = this; at != null; at = at.above) {
      for (Grant grant : at.here) {
        if (holds.test(grant)) {
          found.add(grant.beneficiary().id());
        }
      }
    }
    return found;
  }
}
