package io.github.palaudit.coverage;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a scope that is attributed now, and not at a later instant, lapses: the end of the unbroken
 * stretch from now on in which some grant holds. A grant holds in its window, while its evidence is
 * fresh; one that begins before another ends carries the stretch on.
 */
final class Lapsing {

  private final Coverage now;
  private final Coverage then;
  private final Duration fresh;

  Lapsing(Coverage now, Coverage then) {
    this.now = now;
    this.then = then;
    this.fresh = Duration.ofDays(now.inputs().configuration().evidence().freshDays());
  }

  /** When one grant holds: the start included. */
  private record Stretch(Instant from, Instant to) {}

  Instant when(ScopeId scope) {
    List<Stretch> stretches =
        now.candidates(scope).stream()
            .filter(Lapsing::holdsInItsWindow)
            .map(this::stretch)
            .sorted(Comparator.comparing(Stretch::from))
            .toList();
    Instant reached = now.inputs().asOf();
    for (Stretch stretch : stretches) {
      if (stretch.from().isAfter(reached)) {
        break;
      }
      reached = stretch.to().isAfter(reached) ? stretch.to() : reached;
    }
    return reached;
  }

  /** Whether nothing but time stands between the grant and a yes. */
  private static boolean holdsInItsWindow(Grant grant) {
    return grant.beneficiary().link().truth() == Truth.YES
        && grant.holding().role().truth() == Truth.YES
        && grant.principal().truth() == Truth.YES
        && grant.real().truth() == Truth.YES
        && isMatterOfTime(grant.holding().active())
        && isMatterOfTime(grant.benefit().membership());
  }

  private static boolean isMatterOfTime(Judgement active) {
    return active.truth() == Truth.YES || active.cause() == Cause.OUTSIDE_ITS_WINDOW;
  }

  private Stretch stretch(Grant grant) {
    Instant asOf = now.inputs().asOf();
    Instant until = then.inputs().asOf();
    Instant ends = grant.window().end().orElse(until);
    Instant linkEnds = staleAt(grant.beneficiary()).orElse(until);
    return new Stretch(
        grant.window().start().orElse(asOf), linkEnds.isBefore(ends) ? linkEnds : ends);
  }

  /** When the link stops counting; empty where it still counts at the later instant. */
  private Optional<Instant> staleAt(Beneficiary beneficiary) {
    PrincipalId id = beneficiary.id();
    boolean byOffer = beneficiary.link().cause() == Cause.LINKED_BY_OFFER;
    boolean holds =
        byOffer || then.principal(id).filter(one -> one.link().truth() == Truth.YES).isPresent();
    return holds
        ? Optional.empty()
        : beneficiary.evidence().map(DatedObservation::collectedAt).map(at -> at.plus(fresh));
  }
}
