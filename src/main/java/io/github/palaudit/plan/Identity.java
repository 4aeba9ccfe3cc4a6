package io.github.palaudit.plan;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.Judgement;
import io.github.palaudit.snapshot.Truth;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an identity lacks for its grants to count, its roles aside.
 *
 * @param actions nothing, where it counts and is linked
 * @param certain whether doing so surely makes it count
 * @param cause what is wrong with the link, where that is shown or updated
 */
record Identity(Set<Action> actions, boolean certain, Optional<Cause> cause) {

  private static final Identity WHOLE = new Identity(Set.of(), true, Optional.empty());

  private static final Identity REPLACE =
      new Identity(Set.of(Action.REPLACE_MANAGED_IDENTITY), true, Optional.empty());

  /** What mends a link; whose identity is linked to another partner has to be asked first. */
  private static final Map<Cause, Action> MENDED =
      Map.of(
          Cause.NOT_LINKED, Action.LINK,
          Cause.LINKED_TO_GLOBAL_ACCOUNT, Action.UPDATE_LINK,
          Cause.LINKED_TO_ANOTHER, Action.UPDATE_LINK,
          Cause.LINKED_TO_UNLISTED_ACCOUNT, Action.VERIFY,
          Cause.EVIDENCE_STALE, Action.VERIFY,
          Cause.EVIDENCE_MISSING, Action.VERIFY,
          Cause.EVIDENCE_INCONCLUSIVE, Action.VERIFY,
          Cause.EVIDENCE_CONTRADICTORY, Action.VERIFY);

  Identity {
    actions = Set.copyOf(actions);
  }

  /** Nothing is lacking. */
  boolean isWhole() {
    return actions.isEmpty();
  }

  /** What is lacking in this grant; empty where nothing that we can do mends it. */
  static Optional<Identity> of(Grant grant, Inputs inputs) {
    Beneficiary who = grant.beneficiary();
    if (who.ours() != Truth.YES) {
      return Optional.empty();
    }
    Judgement principal = grant.principal();
    if (principal.truth() == Truth.YES || isShownByItsLink(grant, inputs)) {
      return link(who.link());
    }
    if (principal.cause() == Cause.INVITATION_PENDING) {
      return Optional.of(accept(who.link()));
    }
    return principal.cause() == Cause.MANAGED_IDENTITY ? Optional.of(REPLACE) : Optional.empty();
  }

  /** What this principal lacks in its own right, whatever way its roles come. */
  static Optional<Identity> of(Beneficiary who) {
    return who.ours() == Truth.YES && who.counts().truth() == Truth.YES
        ? link(who.link())
        : Optional.empty();
  }

  /** An identity of a tenant that was not supplied is shown to exist by its own answer. */
  private static boolean isShownByItsLink(Grant grant, Inputs inputs) {
    return grant.principal().cause() == Cause.UNRESOLVED
        && grant.beneficiary().link().truth() == Truth.UNKNOWN
        && inputs.snapshot(grant.beneficiary().id().tenant()).isEmpty();
  }

  /** Whoever has not accepted has not signed in, and so is not linked (F-A3). */
  private static Identity accept(Judgement link) {
    EnumSet<Action> actions = EnumSet.of(Action.ACCEPT_INVITATION);
    if (link.truth() != Truth.YES) {
      actions.add(Action.LINK);
    }
    return new Identity(actions, true, Optional.empty());
  }

  private static Optional<Identity> link(Judgement link) {
    if (link.truth() == Truth.YES) {
      return Optional.of(WHOLE);
    }
    Optional<Action> action = Optional.ofNullable(MENDED.get(link.cause()));
    boolean certain = link.truth() == Truth.NO && link.cause() != Cause.LINKED_TO_ANOTHER;
    return action.map(one -> new Identity(Set.of(one), certain, Optional.of(link.cause())));
  }
}
