package io.github.palaudit.plan;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has to be done, without what it brings. Two grants that lack the same have the same fix.
 *
 * @param actions all of it, the costliest first; never empty
 * @param tenant where it is done
 * @param principal about whom
 * @param role to be standing
 * @param at where that role is, or is to be, held; or where reading was refused
 * @param through the group whose membership is to be standing, where that and not the role is lent
 * @param alternative a role that would do as well, made standing at the same place
 * @param source what is to be read
 * @param cause what is wrong with the link, where it is shown or updated
 * @param certain whether it attributes, or may turn out not to
 */
record Fix(
    List<Action> actions,
    TenantId tenant,
    Optional<PrincipalId> principal,
    Optional<RoleDefinitionId> role,
    Optional<ScopeId> at,
    Optional<ObjectId> through,
    Optional<RoleDefinitionId> alternative,
    Optional<Source> source,
    Optional<Cause> cause,
    boolean certain) {

  private static final PrincipalId NOBODY = PrincipalId.of("0", "0");

  /** The cheapest first: fewer actions, the cheaper kind, the sure one, the lesser role. */
  static final Comparator<Fix> CHEAPEST_FIRST =
      Comparator.comparingInt(Fix::efforts)
          .thenComparing(Fix::kind)
          .thenComparing(Fix::certain, Comparator.reverseOrder())
          .thenComparingInt(fix -> fix.role.map(LeastRole::rank).orElse(0))
          .thenComparing(
              fix -> fix.at.map(scope -> -scope.kind().ordinal()).orElse(Integer.MIN_VALUE))
          .thenComparing(fix -> fix.principal.orElse(NOBODY))
          .thenComparing(fix -> fix.at.map(ScopeId::key).orElse(""))
          .thenComparing(fix -> fix.role.map(RoleDefinitionId::value).orElse(""))
          .thenComparing(Fix::toString);

  Fix {
    actions = actions.stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** What an identity does for itself. */
  static Fix identity(PrincipalId who, Identity identity) {
    return new Fix(
        List.copyOf(identity.actions()),
        who.tenant(),
        Optional.of(who),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        identity.cause(),
        identity.certain());
  }

  /** Reading again. */
  static Fix read(TenantId tenant, Source source, Optional<ScopeId> at) {
    return new Fix(
        List.of(Action.READ),
        tenant,
        Optional.empty(),
        Optional.empty(),
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.of(source),
        Optional.empty(),
        false);
  }

  /** The costliest action. */
  Action kind() {
    return actions.get(0);
  }

  /** What the identity does for itself, where that is not all of it. */
  Optional<Fix> ownPart() {
    Set<Action> own =
        actions.stream()
            .filter(action -> action.actor() == Actor.PRINCIPAL)
            .collect(Collectors.toUnmodifiableSet());
    return principal
        .filter(who -> !own.isEmpty() && own.size() < actions.size())
        .map(who -> identity(who, new Identity(own, certain, cause)));
  }

  /** Whether it is nothing but what an identity does for itself. */
  boolean isOwnPart() {
    return actions.stream().allMatch(action -> action.actor() == Actor.PRINCIPAL);
  }

  /** How many things have to be done; to accept an invitation and link is one errand. */
  private int efforts() {
    boolean oneErrand =
        actions.size() > 1
            && actions.contains(Action.ACCEPT_INVITATION)
            && actions.contains(Action.LINK);
    return oneErrand ? actions.size() - 1 : actions.size();
  }
}
