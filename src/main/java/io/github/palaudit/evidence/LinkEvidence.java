package io.github.palaudit.evidence;

import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PrincipalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All observations of an audit, of any tenants, joined by (tenant, object). Does not change. */
public final class LinkEvidence {

  private static final Comparator<DatedObservation> NEWEST_FIRST =
      Comparator.comparing(DatedObservation::collectedAt)
          .reversed()
          .thenComparing(dated -> dated.observation().key());

  /** No evidence at all. */
  public static final LinkEvidence NONE = new LinkEvidence(List.of());

  private final Map<PrincipalId, List<DatedObservation>> byPrincipal = new HashMap<>();

  /** The evidence that these observations make. The same observation given twice counts once. */
  public LinkEvidence(Collection<DatedObservation> observations) {
    observations.stream()
        .distinct()
        .sorted(NEWEST_FIRST)
        .forEach(
            dated ->
                byPrincipal
                    .computeIfAbsent(dated.observation().principal(), p -> new ArrayList<>())
                    .add(dated));
    byPrincipal.replaceAll((principal, list) -> List.copyOf(list));
  }

  /** Every observation of this principal up to an instant, newest first. */
  public List<DatedObservation> of(PrincipalId principal, Instant until) {
    List<DatedObservation> all = byPrincipal.getOrDefault(principal, List.of());
    int later = 0;
    while (later < all.size() && all.get(later).collectedAt().isAfter(until)) {
      later++;
    }
    return all.subList(later, all.size());
  }

  /** This and what these observations tell. */
  public LinkEvidence with(Collection<DatedObservation> more) {
    List<DatedObservation> all = new ArrayList<>(more);
    byPrincipal.values().forEach(all::addAll);
    return new LinkEvidence(all);
  }

  /** What had been observed up to an instant. */
  public LinkEvidence until(Instant instant) {
    return new LinkEvidence(
        byPrincipal.values().stream()
            .flatMap(List::stream)
            .filter(dated -> !dated.collectedAt().isAfter(instant))
            .toList());
  }

  /**
   * The newest observation up to an instant that settled the question; later inconclusive ones
   * change nothing.
   */
  public Optional<DatedObservation> newestConclusive(PrincipalId principal, Instant until) {
    List<DatedObservation> newest = newestConclusives(principal, until);
    return newest.isEmpty() ? Optional.empty() : Optional.of(newest.get(0));
  }

  /**
   * All observations of the instant of {@link #newestConclusive} that settled the question: several
   * where nobody can say which came last, and they may contradict each other.
   */
  public List<DatedObservation> newestConclusives(PrincipalId principal, Instant until) {
    List<DatedObservation> newest = new ArrayList<>(1);
    for (DatedObservation dated : of(principal, until)) {
      if (!newest.isEmpty() && !dated.collectedAt().equals(newest.get(0).collectedAt())) {
        break;
      }
      if (dated.observation().answer() != LinkAnswer.INCONCLUSIVE) {
        newest.add(dated);
      }
    }
    return List.copyOf(newest);
  }

  /**
   * All observations that settled the question and may be the newest that did: an assumed date is
   * the latest possible one, so below it all down to the newest with a date of its own may be
   * newer. They may contradict each other.
   */
  public List<DatedObservation> perhapsNewest(PrincipalId principal, Instant until) {
    List<DatedObservation> perhaps = new ArrayList<>(1);
    Instant newestDated = Instant.MIN;
    for (DatedObservation dated : of(principal, until)) {
      if (dated.observation().answer() == LinkAnswer.INCONCLUSIVE) {
        continue;
      }
      if (dated.collectedAt().isBefore(newestDated)) {
        break;
      }
      perhaps.add(dated);
      newestDated = dated.assumed() ? newestDated : dated.collectedAt();
    }
    return List.copyOf(perhaps);
  }

  /** Every principal that anything was observed of. */
  public List<PrincipalId> principals() {
    return byPrincipal.keySet().stream().sorted().toList();
  }

  /** Whether some observation carries no date of its own. */
  public boolean isAnyDateAssumed() {
    return byPrincipal.values().stream().flatMap(List::stream).anyMatch(DatedObservation::assumed);
  }
}
