package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.time.Instant;
import java.util.Optional;

/**
 * When in a month a grant was active, its link and all else left aside (F-A15, F-A18).
 *
 * <p>What the snapshot holds was there since it began: an assignment since it was created, a
 * membership since PIM for groups says. Where no beginning is known (no creation date, a plain
 * membership, a Lighthouse delegation) the snapshot proves its own instant and nothing earlier:
 * before it is open. An eligible role counts by its activations only, which {@link PastActivations}
 * turns into grants of their own. An eligible membership is open in its window.
 */
final class GrantTimes {

  private final Inputs inputs;
  private final MonthFrame frame;
  private final GroupMembership membership = new GroupMembership();

  GrantTimes(Inputs inputs, MonthFrame frame) {
    this.inputs = inputs;
    this.frame = frame;
  }

  Times of(Grant grant) {
    if (isEligibleRole(grant)) {
      return Times.NEVER;
    }
    if (grant.benefit().membership().cause() == Cause.ELIGIBLE_NOT_ACTIVATED) {
      return new Times(Spans.NONE, frame.in(grant.window()));
    }
    boolean reactivated =
        inGroups(grant)
            .filter(told -> told.mayBeActivated(grant.path(), grant.beneficiary().id().object()))
            .isPresent();
    return new Times(
        confirmed(grant), frame.in(reactivated ? grant.holding().window() : grant.window()));
  }

  /** Whether the role itself is eligible, and not merely the membership that leads to it. */
  static boolean isEligibleRole(Grant grant) {
    return grant.holding().active().cause() == Cause.ELIGIBLE_NOT_ACTIVATED;
  }

  private Spans confirmed(Grant grant) {
    Instant seenAt = seenAt(grant);
    Window window = grant.window();
    Instant from = since(grant).orElse(later(window.start().orElse(seenAt), seenAt));
    Instant to = window.end().orElse(frame.end());
    Spans held = frame.knownBetween(from, to);
    Truth now = grant.holding().active().truth().and(grant.benefit().membership().truth());
    return now == Truth.UNKNOWN ? held.shared(frame.between(frame.start(), seenAt)) : held;
  }

  /** When it began, if every part of it has a known beginning. */
  private Optional<Instant> since(Grant grant) {
    Optional<Instant> given = grant.holding().window().start();
    Optional<Instant> member =
        grant.path().isEmpty()
            ? Optional.of(Instant.MIN)
            : inGroups(grant)
                .flatMap(
                    told ->
                        told.since(
                            grant.path(),
                            grant.beneficiary().id().object(),
                            grant.benefit().window()));
    return given.isPresent() && member.isPresent()
        ? Optional.of(later(given.get(), member.get()))
        : Optional.empty();
  }

  /** What PIM for groups says in the tenant of the group. */
  private Optional<TimeInGroups> inGroups(Grant grant) {
    return inputs.snapshot(grant.holding().holder().tenant()).map(membership::time);
  }

  /** The instant for which the snapshots show it. */
  private Instant seenAt(Grant grant) {
    Instant assigned = inputs.customer().header().collectedTo();
    return grant.path().isEmpty()
        ? assigned
        : inputs
            .snapshot(grant.holding().holder().tenant())
            .map(Snapshot::header)
            .map(header -> later(header.collectedTo(), assigned))
            .orElse(assigned);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
