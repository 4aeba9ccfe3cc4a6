package io.github.palaudit.coverage;

import io.github.palaudit.evidence.DatedObservation;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what is known of links now will still be known at a later instant (policy {@code
 * evidence.freshDays}; a service principal that can no longer sign in keeps its evidence, F-A17).
 */
public final class LinkOutlook {

  private static final Set<Cause> OPEN =
      EnumSet.of(
          Cause.EVIDENCE_STALE,
          Cause.EVIDENCE_MISSING,
          Cause.EVIDENCE_INCONCLUSIVE,
          Cause.EVIDENCE_CONTRADICTORY);

  private final LinkJudge then;
  private final Duration fresh;

  /**
   * Looks ahead from what these inputs know.
   *
   * @param instant the later instant; one before the inputs' own counts as that
   */
  public LinkOutlook(Inputs inputs, Instant instant) {
    this.then = new LinkJudge(inputs.at(instant.isBefore(inputs.asOf()) ? inputs.asOf() : instant));
    this.fresh = Duration.ofDays(inputs.configuration().evidence().freshDays());
  }

  /** Whether nothing settles the link of this principal then, unless somebody asks it again. */
  public boolean isOpen(Beneficiary who) {
    return OPEN.contains(then.judge(who.id(), who.principal()).judgement().cause());
  }

  /** The last instant at which what settles the link now is young enough. */
  public Optional<Instant> freshUntil(Beneficiary who) {
    return OPEN.contains(who.link().cause())
        ? Optional.empty()
        : who.evidence().map(DatedObservation::collectedAt).map(at -> at.plus(fresh));
  }
}
