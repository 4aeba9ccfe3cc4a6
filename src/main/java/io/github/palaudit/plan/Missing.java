package io.github.palaudit.plan;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Condition;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.Judgement;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeTree;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a grant lacks to attribute by a standing grant. A role that fails or is open, a deny
 * assignment, a condition and a disabled or deleted principal are not ours to mend: such a grant
 * has no fix.
 */
final class Missing {

  private static final Map<Cause, Source> READABLE =
      Map.of(
          Cause.MEMBERS_UNREAD, Source.GROUP_MEMBERS,
          Cause.UNRESOLVED, Source.PRINCIPALS,
          Cause.NOT_SURELY_OURS, Source.PRINCIPALS,
          Cause.STATE_NOT_TOLD, Source.PRINCIPALS,
          Cause.PROPERTIES_ASSUMED, Source.PRINCIPALS);

  private final Inputs inputs;
  private final ScopeTree tree;
  private final Map<ScopeId, List<ScopeId>> upwards = new HashMap<>();
  private final Map<PrincipalId, Set<ScopeId>> standing = new HashMap<>();
  private final Map<PrincipalId, Set<ScopeId>> standingAndCounting = new HashMap<>();
  private final Map<PrincipalId, Map<ScopeId, Integer>> lent = new HashMap<>();

  Missing(Coverage coverage) {
    this.inputs = coverage.inputs();
    this.tree = inputs.customer().scopes();
    for (Grant grant : (Iterable<Grant>) coverage.grants()::iterator) {
      PrincipalId who = grant.beneficiary().id();
      ScopeId at = grant.holding().scope();
      if (isLent(grant)) {
        lent.computeIfAbsent(who, w -> new HashMap<>())
            .merge(at, LeastRole.rank(grant.holding().roleId()), Math::min);
      } else if (grant.active().truth() == Truth.YES && grant.real().truth() == Truth.YES) {
        standing.computeIfAbsent(who, w -> new HashSet<>()).add(at);
        if (grant.holding().role().truth() == Truth.YES && Identity.of(grant, inputs).isPresent()) {
          standingAndCounting.computeIfAbsent(who, w -> new HashSet<>()).add(at);
        }
      }
    }
  }

  /** The fix of this grant, judged for the scope that it is to attribute; empty where none is. */
  Optional<Fix> fix(Grant grant) {
    if (grant.holding().role().truth() != Truth.YES || grant.real().truth() != Truth.YES) {
      return Optional.empty();
    }
    Optional<Fix> read = read(grant);
    if (read.isPresent()) {
      return read;
    }
    Optional<Identity> lacks = Identity.of(grant, inputs);
    if (lacks.isEmpty()) {
      return Optional.empty();
    }
    if (isLent(grant)) {
      return standing(grant, lacks.get());
    }
    return grant.active().truth() == Truth.YES && !lacks.get().isWhole()
        ? Optional.of(Fix.identity(grant.beneficiary().id(), lacks.get()))
        : Optional.empty();
  }

  /** In force for a while only, or to be activated first (F-A18). */
  private static boolean isLent(Grant grant) {
    return grant.active().truth() == Truth.YES
        ? grant.basis() == Basis.TEMPORARY
        : grant.active().cause() == Cause.ELIGIBLE_NOT_ACTIVATED;
  }

  /**
   * The role lent, made standing; or Support Request Contributor beside it (F-A19), where the role
   * should not be standing, or its holder has a standing role that does not count: the usual pair
   * of Reader and Support Request Contributor.
   */
  private Optional<Fix> standing(Grant grant, Identity lacks) {
    PrincipalId who = grant.beneficiary().id();
    ScopeId at = grant.holding().scope();
    RoleDefinitionId role = grant.holding().roleId();
    if (lacks.actions().contains(Action.REPLACE_MANAGED_IDENTITY)
        || isAtOrAbove(standingAndCounting, who, at)
        || isLesserLent(who, at, LeastRole.rank(role))) {
      return Optional.empty();
    }
    boolean small = LeastRole.isSupportRequestContributorOfUse(inputs, at);
    boolean beside =
        small
            && LeastRole.rank(role) > 0
            && (LeastRole.isTooMuchStanding(role, at) || isAtOrAbove(standing, who, at));
    List<Action> actions = new ArrayList<>(lacks.actions());
    actions.add(beside ? Action.GIVE_SUPPORT_REQUEST_CONTRIBUTOR : Action.MAKE_STANDING);
    Optional<ObjectId> through = beside ? Optional.empty() : lendingGroup(grant);
    RoleDefinitionId asked = beside ? RoleCatalog.SUPPORT_REQUEST_CONTRIBUTOR : role;
    RoleDefinitionId other = beside ? role : RoleCatalog.SUPPORT_REQUEST_CONTRIBUTOR;
    return Optional.of(
        new Fix(
            actions,
            inputs.customer().tenant(),
            Optional.of(who),
            Optional.of(asked),
            Optional.of(at),
            through,
            Optional.of(other).filter(o -> !o.equals(asked)).filter(o -> beside || small),
            Optional.empty(),
            lacks.cause(),
            lacks.certain()));
  }

  /** The group, where it holds the role for good and the membership is what is lent. */
  private static Optional<ObjectId> lendingGroup(Grant grant) {
    boolean held =
        grant.holding().active().truth() == Truth.YES && grant.holding().basis() == Basis.STANDING;
    return held ? grant.path().stream().findFirst() : Optional.empty();
  }

  private boolean isLesserLent(PrincipalId who, ScopeId at, int rank) {
    Map<ScopeId, Integer> ranks = lent.getOrDefault(who, Map.of());
    return upwards(at).stream().anyMatch(up -> ranks.getOrDefault(up, rank) < rank);
  }

  private boolean isAtOrAbove(Map<PrincipalId, Set<ScopeId>> held, PrincipalId who, ScopeId at) {
    Set<ScopeId> scopes = held.getOrDefault(who, Set.of());
    return upwards(at).stream().anyMatch(scopes::contains);
  }

  private List<ScopeId> upwards(ScopeId at) {
    return upwards.computeIfAbsent(at, tree::upwards);
  }

  /** Where nothing fails and something is open that reading would tell. */
  private Optional<Fix> read(Grant grant) {
    if (grant.truth() != Truth.UNKNOWN || grant.basis() == Basis.TEMPORARY) {
      return Optional.empty();
    }
    boolean known = inputs.snapshot(grant.beneficiary().id().tenant()).isPresent();
    for (Condition condition : Condition.values()) {
      Judgement open = grant.judgement(condition);
      Optional<Source> source = source(grant, open.cause());
      if (open.truth() == Truth.UNKNOWN && source.isPresent() && known) {
        return Optional.of(
            Fix.read(grant.beneficiary().id().tenant(), source.get(), Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Source> source(Grant grant, Cause cause) {
    if (cause == Cause.PERMANENCE_ASSUMED) {
      return Optional.of(
          grant.holding().active().truth() == Truth.UNKNOWN
              ? Source.ASSIGNMENT_SCHEDULES
              : Source.GROUP_ELIGIBILITIES);
    }
    return Optional.ofNullable(READABLE.get(cause));
  }
}
