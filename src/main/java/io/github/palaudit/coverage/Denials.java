package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Judges whether a deny assignment takes a grant away at a scope (F-A20). */
final class Denials {

  private static final ObjectId EVERYONE = new ObjectId("00000000-0000-0000-0000-000000000000");

  private final Snapshot customer;
  private final GroupMembership membership;
  private final Instant asOf;
  private final MaybeAbove maybeAbove;
  private final Map<ScopeId, List<DenyAssignment>> byScope = new HashMap<>();

  Denials(Snapshot customer, GroupMembership membership, Instant asOf) {
    this.customer = customer;
    this.asOf = asOf;
    this.maybeAbove = new MaybeAbove(customer);
    this.membership = membership;
    for (DenyAssignment deny : customer.denyAssignments()) {
      byScope.computeIfAbsent(deny.scope(), s -> new ArrayList<>()).add(deny);
    }
  }

  /** Whether any deny assignment has to be looked at for this scope. */
  boolean reach(ScopeId scope) {
    return !at(scope).isEmpty() || !maybeAt(scope).isEmpty();
  }

  /** What the deny assignments that reach this scope leave of the grant. */
  Judgement judge(Grant grant, ScopeId scope) {
    Judgement worst = grant.holding().condition();
    List<DenyAssignment> perhaps = maybeAt(scope);
    List<DenyAssignment> all = new ArrayList<>(at(scope));
    all.addAll(perhaps);
    for (DenyAssignment deny : all) {
      Truth applies = appliesTo(deny, grant);
      if (applies == Truth.YES && perhaps.contains(deny)) {
        applies = Truth.UNKNOWN;
      }
      Truth left =
          applies == Truth.NO
              ? Truth.YES
              : applies == Truth.YES && deniesEverything(deny) ? Truth.NO : Truth.UNKNOWN;
      if (left.compareTo(worst.truth()) < 0) {
        worst =
            new Judgement(
                left,
                left == Truth.NO ? Cause.DENY_APPLIES : Cause.DENY_MAY_APPLY,
                "deny assignment " + deny.name() + " at " + deny.scope().text());
      }
    }
    return worst;
  }

  private List<DenyAssignment> at(ScopeId scope) {
    if (byScope.isEmpty()) {
      return List.of();
    }
    List<DenyAssignment> reaching = new ArrayList<>();
    for (ScopeId above : customer.scopes().upwards(scope)) {
      for (DenyAssignment deny : byScope.getOrDefault(above, List.of())) {
        if (above.equals(scope) || !deny.doNotApplyToChildScopes()) {
          reaching.add(deny);
        }
      }
    }
    return reaching;
  }

  /** Those of management groups that may be above. */
  private List<DenyAssignment> maybeAt(ScopeId scope) {
    return byScope.entrySet().stream()
        .filter(at -> maybeAbove.any(List.of(at.getKey()), scope))
        .flatMap(at -> at.getValue().stream())
        .filter(deny -> !deny.doNotApplyToChildScopes())
        .sorted(Comparator.comparing(DenyAssignment::key))
        .toList();
  }

  /** Named and not excluded; open where a group's members or an exclusion cannot be told. */
  private Truth appliesTo(DenyAssignment deny, Grant grant) {
    Truth named = isAmong(deny.principals(), grant);
    Truth excluded = isAmong(deny.excludedPrincipals(), grant);
    if (excluded == Truth.NO && standsForUnread(grant) && !deny.excludedPrincipals().isEmpty()) {
      excluded = Truth.UNKNOWN;
    }
    Truth notExcluded =
        excluded == Truth.YES ? Truth.NO : excluded == Truth.NO ? Truth.YES : Truth.UNKNOWN;
    return named.and(notExcluded);
  }

  /** Anybody may be among the members of a group that were not read. */
  private static boolean standsForUnread(Grant grant) {
    return grant.beneficiary().counts().cause() == Cause.MEMBERS_UNREAD;
  }

  private Truth isAmong(List<ObjectId> principals, Grant grant) {
    ObjectId beneficiary = grant.beneficiary().id().object();
    Truth among = Truth.NO;
    for (ObjectId named : principals) {
      if (named.equals(EVERYONE)
          || named.equals(beneficiary)
          || grant.path().contains(named)
          || isMember(named, beneficiary)) {
        return Truth.YES;
      }
      if (isOpen(named)) {
        among = Truth.UNKNOWN;
      }
    }
    return among;
  }

  private boolean isMember(ObjectId group, ObjectId principal) {
    return membersOf(group).contains(principal);
  }

  private Set<ObjectId> membersOf(ObjectId group) {
    Set<ObjectId> members = new HashSet<>();
    if (customer.members(group).isPresent()) {
      inForce(group).forEach(member -> members.add(member.id()));
    }
    return members;
  }

  private Stream<GroupMembership.Member> inForce(ObjectId group) {
    return membership.of(customer, group).stream().filter(member -> member.time().contains(asOf));
  }

  /** A group that was not read whole, or an id that nothing is known of. */
  private boolean isOpen(ObjectId named) {
    if (customer.members(named).isPresent()) {
      return inForce(named).anyMatch(GroupMembership.Member::unread);
    }
    return customer
        .principal(named)
        .map(known -> !(known instanceof User) && !(known instanceof ServicePrincipal))
        .orElse(true);
  }

  private static boolean deniesEverything(DenyAssignment deny) {
    return deny.permissions().stream().anyMatch(Denials::isEverything);
  }

  private static boolean isEverything(Permission permission) {
    return permission.actions().contains("*") && permission.notActions().isEmpty();
  }
}
