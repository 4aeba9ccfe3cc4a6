package io.github.palaudit.coverage;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** What is known of a link rests on this; the best first. */
public enum EvidenceBasis {
  /** palaudit asked with the identity's own token. */
  READ_LIVE("read live"),
  /** The service's answer to the identity, recorded by another tool. */
  ATTESTED("attested"),
  /** A Marketplace offer of ours, which needs no link (F-A8). */
  OFFER("by offer"),
  /** Somebody's word. */
  STATED("stated"),
  /** Nothing that settles it: no evidence, inconclusive evidence only, or a contradiction. */
  MISSING("missing"),
  /** No grant was seen that could rest on anything; what may be there lies behind a gap. */
  UNSEEN("not seen");

  private final String label;

  EvidenceBasis(String label) {
    this.label = label;
  }

  /** The words used in reports. */
  public String label() {
    return label;
  }

  /** The word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of an observation. */
  public static EvidenceBasis of(LinkBasis basis) {
    return switch (basis) {
      case READ_LIVE -> READ_LIVE;
      case ATTESTED -> ATTESTED;
      case STATED -> STATED;
    };
  }

  /** The best of the newest conclusive observations, where these do not contradict each other. */
  public static EvidenceBasis of(Beneficiary who) {
    if (who.link().cause() == Cause.LINKED_BY_OFFER) {
      return OFFER;
    }
    return who.link().cause() == Cause.EVIDENCE_CONTRADICTORY
        ? MISSING
        : newestConclusive(who)
            .map(seen -> of(seen.observation().context().basis()))
            .min(Comparator.naturalOrder())
            .orElse(MISSING);
  }

  /** Of the instant of the newest conclusive one: several where nobody knows which came last. */
  private static Stream<DatedObservation> newestConclusive(Beneficiary who) {
    return who.observations().stream()
        .filter(seen -> seen.observation().answer() != LinkAnswer.INCONCLUSIVE)
        .filter(
            seen ->
                who.evidence().filter(e -> e.collectedAt().equals(seen.collectedAt())).isPresent());
  }

  /** The better of both. */
  EvidenceBasis orBetter(EvidenceBasis other) {
    return other.compareTo(this) < 0 ? other : this;
  }
}
