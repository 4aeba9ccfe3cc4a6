package io.github.palaudit.compare;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why the answer for a scope is another one: everything that carried the better of the two answers
 * is looked up in the other audit. What that one could not see, or judged by other settings, is
 * never taken for a change in the tenant.
 */
final class Causes {

  private static final Set<Source> LISTED_BY = Set.of(Source.SUBSCRIPTIONS, Source.RESOURCE_GROUPS);
  private static final Set<Source> GRANTED_BY = Set.of(Source.ROLE_ASSIGNMENTS, Source.DELEGATIONS);

  private final Seen held;
  private final Seen other;
  private final Premises premises;
  private final Map<AuditedGrant, Set<ChangeCause>> whole = new HashMap<>();
  private final Map<AuditedGrant, Set<ChangeCause>> perhaps = new HashMap<>();

  /**
   * @param held the audit with the better answers
   * @param other the one with the worse ones
   */
  Causes(Seen held, Seen other, Premises premises) {
    this.held = held;
    this.other = other;
    this.premises = premises;
  }

  /**
   * The causes, in the order of {@link ChangeCause}; one at least.
   *
   * @param better the better one of the two answers
   */
  Set<ChangeCause> of(ScopeId scope, Answer better) {
    Optional<AuditedScope> there = other.scope(scope);
    if (there.isEmpty()) {
      return Set.of(
          other.refused(scope, LISTED_BY) ? ChangeCause.NOT_SEEN : ChangeCause.SUBSCRIPTION);
    }
    Set<ChangeCause> causes = EnumSet.noneOf(ChangeCause.class);
    notCounted(there.get()).ifPresent(causes::add);
    if (better.compareTo(Answer.UNKNOWN) <= 0) {
      carried(scope, better.isAttributed() ? Truth.YES : Truth.UNKNOWN, causes);
    }
    if (causes.isEmpty()) {
      causes.add(atTheScope(there.get()));
    }
    return causes;
  }

  private void carried(ScopeId scope, Truth wanted, Set<ChangeCause> causes) {
    Set<ScopeId> above = other.upwards(scope);
    for (ScopeId at : held.upwards(scope)) {
      for (AuditedGrant grant : held.at(at)) {
        if (grant.truth().compareTo(wanted) >= 0) {
          causes.addAll(ended(grant, wanted));
          if (!above.contains(at)) {
            causes.add(ChangeCause.MOVED);
          }
        }
      }
    }
  }

  /** Why this grant carries no more; empty where it still does. */
  private Set<ChangeCause> ended(AuditedGrant grant, Truth wanted) {
    return (wanted == Truth.YES ? whole : perhaps)
        .computeIfAbsent(grant, one -> cause(one, wanted).map(Set::of).orElse(Set.of()));
  }

  private Optional<ChangeCause> cause(AuditedGrant grant, Truth wanted) {
    boolean disowned =
        other.principal(grant.principal()).filter(who -> who.ours() == Truth.NO).isPresent();
    if (disowned) {
      return Optional.of(ChangeCause.SETTINGS);
    }
    Optional<AuditedGrant> there = other.same(grant);
    return there.isPresent()
        ? there.get().failing(wanted).map(this::told)
        : Optional.of(gone(grant));
  }

  private ChangeCause told(AuditedGrant.Open open) {
    ChangeCause told = ToldCauses.of(open.condition(), open.cause());
    return premises.explain(told) ? ChangeCause.SETTINGS : told;
  }

  /** What is given to a group without anybody of ours is not told in an audit. */
  private ChangeCause gone(AuditedGrant grant) {
    PrincipalId holder = Access.of(grant).holder();
    if (other.refused(grant.scope(), GRANTED_BY)) {
      return ChangeCause.NOT_SEEN;
    }
    boolean stillMember = other.benefits(grant.principal(), grant.holder());
    if (!grant.isThroughGroup() || stillMember) {
      return ChangeCause.ASSIGNMENT;
    }
    if (other.refusedMembers(holder)) {
      return ChangeCause.NOT_SEEN;
    }
    if (other.accesses().containsKey(Access.of(grant))) {
      return ChangeCause.MEMBERSHIP;
    }
    return other.knowsHolder(holder)
        ? ChangeCause.ASSIGNMENT
        : ChangeCause.ASSIGNMENT_OR_MEMBERSHIP;
  }

  private static Optional<ChangeCause> notCounted(AuditedScope there) {
    return there
        .notCountedBecause()
        .flatMap(
            why ->
                switch (why) {
                  case "not-live" -> Optional.of(ChangeCause.SUBSCRIPTION);
                  case "no-partner-access" -> Optional.empty();
                  default -> Optional.of(ChangeCause.SETTINGS);
                });
  }

  /** What carries the scope is as good in both: something at the scope itself is not. */
  private static ChangeCause atTheScope(AuditedScope there) {
    String reason = there.reason().orElse("");
    if (List.of("denied", "denied-maybe", "condition").contains(reason)) {
      return ChangeCause.TAKEN_AWAY;
    }
    return reason.equals("gap") ? ChangeCause.NOT_SEEN : ChangeCause.UNEXPLAINED;
  }
}
