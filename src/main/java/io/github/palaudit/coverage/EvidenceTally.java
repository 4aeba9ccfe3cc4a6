package io.github.palaudit.coverage;

import io.github.palaudit.coverage.EvidenceShares.Parts;
import io.github.palaudit.coverage.EvidenceShares.Share;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what the access that counts rests on. */
final class EvidenceTally {

  private final Coverage coverage;
  private final IdentityHashMap<Summary, Best> known = new IdentityHashMap<>();
  private final IdentityHashMap<Beneficiary, EvidenceBasis> bases = new IdentityHashMap<>();

  EvidenceTally(Coverage coverage) {
    this.coverage = coverage;
  }

  /** The best basis of the grants of a summary, by what they come to. */
  private record Best(EvidenceBasis standing, EvidenceBasis temporary, EvidenceBasis open) {

    static final Best NOTHING =
        new Best(EvidenceBasis.UNSEEN, EvidenceBasis.UNSEEN, EvidenceBasis.UNSEEN);

    Best with(Grant grant, EvidenceBasis basis) {
      return switch (grant.truth()) {
        case YES ->
            grant.basis() == Basis.STANDING
                ? new Best(standing.orBetter(basis), temporary, open)
                : new Best(standing, temporary.orBetter(basis), open);
        case UNKNOWN -> new Best(standing, temporary, open.orBetter(basis));
        case NO -> this;
      };
    }
  }

  /** A principal with a role that counts. */
  private record Holder(boolean isSurelyOurs, EvidenceBasis basis, boolean isStale) {

    Holder and(Holder other) {
      return new Holder(
          isSurelyOurs || other.isSurelyOurs,
          basis.orBetter(other.basis),
          isStale && other.isStale);
    }
  }

  EvidenceShares shares() {
    Map<EvidenceBasis, Share> subscriptions = new EnumMap<>(EvidenceBasis.class);
    for (SubscriptionCoverage one : coverage.counted().values()) {
      Best best = best(one.coverage().summary());
      switch (Verdict.of(one.coverage())) {
        case ATTRIBUTED -> count(subscriptions, best.standing(), true);
        case TEMPORARY -> count(subscriptions, best.temporary(), false);
        case UNKNOWN -> count(subscriptions, best.open(), false);
        case NOT_ATTRIBUTED -> {}
      }
    }
    Map<EvidenceBasis, Share> principals = new EnumMap<>(EvidenceBasis.class);
    Share stale = Share.NONE;
    for (Holder holder : holders().values()) {
      count(principals, holder.basis(), holder.isSurelyOurs());
      stale = holder.isStale() ? stale.plusOne(holder.isSurelyOurs()) : stale;
    }
    return new EvidenceShares(new Parts(subscriptions), new Parts(principals), stale);
  }

  private static void count(
      Map<EvidenceBasis, Share> parts, EvidenceBasis basis, boolean isConfirmed) {
    parts.put(basis, parts.getOrDefault(basis, Share.NONE).plusOne(isConfirmed));
  }

  /** Scopes without grants of their own share a summary, and so its answer. */
  private Best best(Summary summary) {
    Best held = known.get(summary);
    if (held != null) {
      return held;
    }
    Optional<Summary> above = summary.above();
    Best best = above.isPresent() ? best(above.get()) : Best.NOTHING;
    for (Grant grant : summary.here()) {
      best = best.with(grant, basis(grant.beneficiary()));
    }
    known.put(summary, best);
    return best;
  }

  /** There are far more grants than beneficiaries. */
  private EvidenceBasis basis(Beneficiary who) {
    return bases.computeIfAbsent(who, EvidenceBasis::of);
  }

  private Map<PrincipalId, Holder> holders() {
    Set<Beneficiary> found = Collections.newSetFromMap(new IdentityHashMap<>());
    coverage
        .grants()
        .filter(grant -> grant.holding().role().truth() == Truth.YES)
        .filter(grant -> grant.active().truth() == Truth.YES)
        .map(Grant::beneficiary)
        .filter(who -> who.linkStatus() != LinkStatus.NOT_APPLICABLE)
        .filter(who -> who.principal().filter(Group.class::isInstance).isEmpty())
        .forEach(found::add);
    Map<PrincipalId, Holder> holders = new HashMap<>();
    found.forEach(who -> holders.merge(who.id(), holder(who), Holder::and));
    return holders;
  }

  private Holder holder(Beneficiary who) {
    return new Holder(
        who.ours() == Truth.YES, basis(who), who.link().cause() == Cause.EVIDENCE_STALE);
  }
}
