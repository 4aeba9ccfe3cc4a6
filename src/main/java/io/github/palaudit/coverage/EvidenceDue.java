package io.github.palaudit.coverage;

import io.github.palaudit.config.EvidenceSettings;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Whose link has to be read again, and by when. Evidence that is kept for want of a way to sign in
 * (F-A17) is not among it: nobody could renew it.
 *
 * @param freshUntil the last instant at which the evidence is fresh; may lie before the audit
 * @param subscriptions of how many counted subscriptions the answer rests on it, or might
 */
public record EvidenceDue(Beneficiary who, Instant freshUntil, int subscriptions) {

  /** Everybody whose evidence of a link counted scopes rest on, or might; the first due first. */
  public static List<EvidenceDue> of(Coverage coverage) {
    Map<PrincipalId, Integer> carried = new HashMap<>();
    for (SubscriptionCoverage one : coverage.rollUp().subscriptions()) {
      if (one.isCounted()) {
        carriers(one.coverage()).forEach(id -> carried.merge(id, 1, Integer::sum));
      }
    }
    coverage
        .rollUp()
        .groups()
        .forEach(group -> carriers(group).forEach(id -> carried.putIfAbsent(id, 0)));
    EvidenceSettings settings = coverage.inputs().configuration().evidence();
    List<EvidenceDue> due = new ArrayList<>();
    for (Beneficiary who : coverage.principals()) {
      if (carried.containsKey(who.id()) && isLinked(who)) {
        Instant until =
            who.evidence().orElseThrow().collectedAt().plus(Duration.ofDays(settings.freshDays()));
        if (!until.isBefore(coverage.inputs().asOf()) || who.link().truth() != Truth.YES) {
          due.add(new EvidenceDue(who, until, carried.get(who.id())));
        }
      }
    }
    due.sort(Comparator.comparing(EvidenceDue::freshUntil).thenComparing(one -> one.who().id()));
    return List.copyOf(due);
  }

  /** Linked to us, or linked and too old to be believed. */
  private static boolean isLinked(Beneficiary who) {
    return who.evidence()
            .filter(seen -> seen.observation().answer() == LinkAnswer.LINKED)
            .isPresent()
        && (who.link().truth() == Truth.YES || who.link().cause() == Cause.EVIDENCE_STALE);
  }

  private static Collection<PrincipalId> carriers(ScopeCoverage scope) {
    TreeSet<PrincipalId> carriers = new TreeSet<>(scope.by());
    carriers.addAll(scope.possiblyBy());
    return carriers;
  }
}
