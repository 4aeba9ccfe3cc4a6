package io.github.palaudit.transparency;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.LinkStatus;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.PartnerId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The partner link of an identity, as far as it is known (F-B1, F-B2).
 *
 * @param partner the id it names; only ever one of the partner's own
 * @param seen when it was observed
 * @param dateAssumed the observation carries no date of its own
 * @param basis what the observation rests on
 */
public record Link(
    State state,
    Optional<PartnerId> partner,
    Optional<Instant> seen,
    boolean dateAssumed,
    Optional<LinkBasis> basis) {

  /** What is known of a link. */
  public enum State {
    LINKED,
    /** By the partner's own Marketplace offer, which needs no link (F-A8). */
    BY_OFFER,
    /** To an id that is none of the partner's; which one is nobody's business here. */
    ANOTHER_PARTNER,
    NOT_LINKED,
    NOT_APPLICABLE,
    /** Nobody asked. */
    NO_EVIDENCE,
    /** Asked too long ago. */
    STALE,
    /** Asked, and the answers settle nothing. */
    UNSETTLED
  }

  /**
   * @param own the ids of the partner
   */
  static Link of(Beneficiary who, Holder.Kind kind, Set<PartnerId> own) {
    State state = state(who, kind);
    Optional<DatedObservation> dated =
        state == State.NOT_APPLICABLE || state == State.BY_OFFER
            ? Optional.empty()
            : who.evidence();
    return new Link(
        state,
        dated
            .filter(one -> state == State.LINKED || state == State.STALE)
            .flatMap(one -> one.observation().linkedTo())
            .filter(own::contains),
        dated.map(DatedObservation::collectedAt),
        dated.map(DatedObservation::assumed).orElse(false),
        dated.map(one -> one.observation().context().basis()));
  }

  private static State state(Beneficiary who, Holder.Kind kind) {
    if (who.link().cause() == Cause.LINKED_BY_OFFER) {
      return State.BY_OFFER;
    }
    if (kind == Holder.Kind.GROUP) {
      return State.NOT_APPLICABLE;
    }
    LinkStatus status = who.linkStatus();
    return switch (status) {
      case LINKED, LINKED_GLOBAL_ACCOUNT -> State.LINKED;
      case LINKED_ELSEWHERE -> State.ANOTHER_PARTNER;
      case NOT_LINKED -> State.NOT_LINKED;
      case NOT_APPLICABLE -> State.NOT_APPLICABLE;
      case UNKNOWN -> unknown(who.link().cause());
    };
  }

  private static State unknown(Cause cause) {
    if (cause == Cause.EVIDENCE_STALE) {
      return State.STALE;
    }
    return cause == Cause.EVIDENCE_MISSING ? State.NO_EVIDENCE : State.UNSETTLED;
  }
}
