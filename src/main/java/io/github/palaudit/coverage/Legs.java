package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The identities that a scope's answer stands on.
 *
 * @param possible those whose grants may attribute it
 * @param carrying the standing ones, else the temporary ones, by name
 * @param withoutUsers the answer of the grants alone when all persons have left
 */
record Legs(
    Set<Identity> standing,
    Set<Identity> temporary,
    Set<Identity> possible,
    List<Identity> carrying,
    Verdict withoutUsers) {

  static Legs of(List<Grant> grants, Map<PrincipalId, Identity> identities) {
    Set<Identity> standing = new HashSet<>();
    Set<Identity> temporary = new HashSet<>();
    Set<Identity> possible = new HashSet<>();
    for (Grant grant : grants) {
      Identity who = identities.get(grant.beneficiary().id());
      if (who != null && grant.truth() != Truth.NO) {
        boolean sure = grant.truth() == Truth.YES;
        (!sure ? possible : grant.basis() == Basis.STANDING ? standing : temporary).add(who);
      }
    }
    return new Legs(
        standing,
        temporary,
        possible,
        byName(standing.isEmpty() ? temporary : standing),
        withoutUsers(standing, temporary, possible));
  }

  private static List<Identity> byName(Set<Identity> identities) {
    return identities.stream()
        .sorted(Comparator.comparing(Identity::name).thenComparing(Identity::key))
        .toList();
  }

  private static Verdict withoutUsers(
      Collection<Identity> standing, Collection<Identity> temporary, Collection<Identity> open) {
    if (standing.stream().anyMatch(Legs::stays)) {
      return Verdict.ATTRIBUTED;
    }
    if (temporary.stream().anyMatch(Legs::stays)) {
      return Verdict.TEMPORARY;
    }
    boolean anybodyElse =
        Stream.of(standing, temporary, open)
            .flatMap(Collection::stream)
            .anyMatch(one -> one.kind() != Identity.Kind.PERSON);
    return anybodyElse ? Verdict.UNKNOWN : Verdict.NOT_ATTRIBUTED;
  }

  /** Surely no person: of what was not told, a person may be behind. */
  private static boolean stays(Identity identity) {
    return switch (identity.kind()) {
      case APPLICATION, SHARED_LOGIN -> true;
      case PERSON, NOT_TOLD -> false;
    };
  }

  /** The answer of the grants alone when this one, the only standing leg, has left. */
  Verdict without(Identity only) {
    if (isAnybodyIn(temporary, only)) {
      return Verdict.TEMPORARY;
    }
    return isAnybodyIn(possible, only) ? Verdict.UNKNOWN : Verdict.NOT_ATTRIBUTED;
  }

  private static boolean isAnybodyIn(Set<Identity> identities, Identity but) {
    return identities.size() > (identities.contains(but) ? 1 : 0);
  }
}
