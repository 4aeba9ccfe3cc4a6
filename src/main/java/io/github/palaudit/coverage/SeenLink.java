package io.github.palaudit.coverage;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.LinkAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An observation of somebody's link as an audit takes it.
 *
 * @param use what it does for the answer
 * @param freshness whether it is young enough; empty for one made after the audit
 * @param ageDays whole days from the observation to the instant of the audit; empty for one made
 *     after it
 */
public record SeenLink(
    Beneficiary who,
    DatedObservation dated,
    EvidenceUse use,
    Optional<Freshness> freshness,
    OptionalInt ageDays) {

  /** Everything that was observed of this principal, newest first. */
  public static List<SeenLink> of(Beneficiary who, Inputs inputs) {
    return inputs.evidence().of(who.id(), Instant.MAX).stream()
        .map(dated -> of(who, dated, inputs))
        .toList();
  }

  /** The one to show for what is known of its link: what decides, else the newest there is. */
  public static Optional<SeenLink> decisive(Beneficiary who, Inputs inputs) {
    return who.evidence()
        .or(() -> who.observations().stream().findFirst())
        .map(dated -> of(who, dated, inputs));
  }

  private static SeenLink of(Beneficiary who, DatedObservation dated, Inputs inputs) {
    Duration age = Duration.between(dated.collectedAt(), inputs.asOf());
    if (age.isNegative()) {
      return new SeenLink(who, dated, EvidenceUse.TOO_LATE, Optional.empty(), OptionalInt.empty());
    }
    EvidenceUse use = use(who, dated, inputs);
    boolean old = age.compareTo(Duration.ofDays(inputs.configuration().evidence().freshDays())) > 0;
    boolean kept = old && use == EvidenceUse.DECIDES && who.link().cause() != Cause.EVIDENCE_STALE;
    return new SeenLink(
        who,
        dated,
        use,
        Optional.of(kept ? Freshness.KEPT : old ? Freshness.STALE : Freshness.FRESH),
        OptionalInt.of((int) age.toDays()));
  }

  private static EvidenceUse use(Beneficiary who, DatedObservation dated, Inputs inputs) {
    if (dated.observation().answer() == LinkAnswer.INCONCLUSIVE) {
      return EvidenceUse.SETTLES_NOTHING;
    }
    if (who.link().cause() == Cause.EVIDENCE_CONTRADICTORY) {
      return inputs.evidence().perhapsNewest(who.id(), inputs.asOf()).contains(dated)
          ? EvidenceUse.CONTRADICTS
          : EvidenceUse.OLDER;
    }
    return inputs.evidence().newestConclusives(who.id(), inputs.asOf()).contains(dated)
        ? EvidenceUse.DECIDES
        : EvidenceUse.OLDER;
  }
}
