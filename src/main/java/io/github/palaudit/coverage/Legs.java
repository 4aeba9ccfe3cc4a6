package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The identities that a scope's answer stands on, as far as it matters who is left when somebody
 * leaves.
 *
 * @param standing those whose standing grants attribute it
 * @param temporary those whose temporary grants do
 * @param possible those whose grants may
 * @param withoutUsers the best answer of the grants alone when all persons have left
 */
record Legs(Few standing, Few temporary, Few possible, Verdict withoutUsers) {

  /** Of no grant. */
  static final Legs NONE = new Legs(Few.NOBODY, Few.NOBODY, Few.NOBODY, Verdict.NOT_ATTRIBUTED);

  /** These and the ones that these grants add. */
  Legs plus(Stream<Grant> grants, Map<PrincipalId, Identity> identities) {
    Few stand = standing;
    Few temporarily = temporary;
    Few perhaps = possible;
    Verdict left = withoutUsers;
    for (Grant grant : (Iterable<Grant>) grants::iterator) {
      Identity who = identities.get(grant.beneficiary().id());
      Truth truth = grant.truth();
      if (who != null && truth != Truth.NO) {
        if (truth == Truth.UNKNOWN) {
          perhaps = perhaps.plus(who);
        } else if (grant.basis() == Basis.STANDING) {
          stand = stand.plus(who);
        } else {
          temporarily = temporarily.plus(who);
        }
        left = better(left, whenUsersLeft(who, truth, grant.basis()));
      }
    }
    return new Legs(stand, temporarily, perhaps, left);
  }

  /** Of what was not told, a person may be behind. */
  private static Verdict whenUsersLeft(Identity who, Truth truth, Basis basis) {
    return switch (who.kind()) {
      case PERSON -> Verdict.NOT_ATTRIBUTED;
      case NOT_TOLD -> Verdict.UNKNOWN;
      case APPLICATION, SHARED_LOGIN ->
          truth == Truth.UNKNOWN
              ? Verdict.UNKNOWN
              : basis == Basis.STANDING ? Verdict.ATTRIBUTED : Verdict.TEMPORARY;
    };
  }

  private static Verdict better(Verdict one, Verdict other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The answer of the grants alone when this one, the only standing leg, has left. */
  Verdict without(Identity only) {
    if (temporary.isAnybodyBut(only)) {
      return Verdict.TEMPORARY;
    }
    return possible.isAnybodyBut(only) ? Verdict.UNKNOWN : Verdict.NOT_ATTRIBUTED;
  }
}
