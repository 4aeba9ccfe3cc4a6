package io.github.palaudit.coverage;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What will have lapsed by a later instant if nobody does anything: the same question asked of the
 * same facts for that instant. Assignments and memberships that have an end will have ended by it,
 * and evidence will have grown stale; nothing else changes by itself (F-A15, F-A17, F-D2).
 *
 * @param until the instant that is looked ahead to
 * @param lapses the scopes that are attributed now and not then, the first to lapse first
 * @param stale the evidence that counts now and is too old then, the first to grow stale first
 */
public record Outlook(Instant until, List<Lapse> lapses, List<Stale> stale) {

  public Outlook {
    lapses = List.copyOf(lapses);
    stale = List.copyOf(stale);
  }

  /**
   * A scope whose attribution lapses.
   *
   * @param when the earliest instant at which no grant holds any more; where evidence grows stale,
   *     the last at which it counts
   * @param basis what it rests on now
   * @param by who it rests on now
   * @param then the answer at the later instant, with its reason
   */
  public record Lapse(
      ScopeId scope, Instant when, Basis basis, List<PrincipalId> by, Attribution then) {

    public Lapse {
      by = List.copyOf(by);
    }
  }

  /**
   * A principal whose evidence grows stale.
   *
   * @param when the last instant at which it counts
   */
  public record Stale(PrincipalId principal, Instant when) {}

  /**
   * Looks ahead.
   *
   * @param until after the instant of this coverage
   */
  public static Outlook of(Coverage now, Instant until) {
    Coverage then = CoverageEngine.coverage(now.inputs().at(until));
    Lapsing lapsing = new Lapsing(now, then);
    List<Lapse> lapses = new ArrayList<>();
    for (ScopeCoverage scope : now.scopes()) {
      Attribution later = then.scope(scope.scope()).orElseThrow().attribution();
      if (scope.attribution() instanceof Attribution.Attributed attributed
          && !(later instanceof Attribution.Attributed)) {
        lapses.add(
            new Lapse(
                scope.scope(),
                lapsing.when(scope.scope()),
                attributed.basis(),
                scope.restsOn(),
                later));
      }
    }
    lapses.sort(Comparator.comparing(Lapse::when).thenComparing(Lapse::scope));
    return new Outlook(until, lapses, stale(now, then));
  }

  private static List<Stale> stale(Coverage now, Coverage then) {
    Duration fresh = Duration.ofDays(now.inputs().configuration().evidence().freshDays());
    List<Stale> stale = new ArrayList<>();
    for (Beneficiary principal : now.principals()) {
      boolean staleThen =
          principal.ours() != Truth.NO
              && principal.link().cause() != Cause.EVIDENCE_STALE
              && then.principal(principal.id())
                  .filter(later -> later.link().cause() == Cause.EVIDENCE_STALE)
                  .isPresent();
      if (staleThen) {
        principal
            .evidence()
            .map(DatedObservation::collectedAt)
            .ifPresent(at -> stale.add(new Stale(principal.id(), at.plus(fresh))));
      }
    }
    stale.sort(Comparator.comparing(Stale::when).thenComparing(Stale::principal));
    return stale;
  }
}
