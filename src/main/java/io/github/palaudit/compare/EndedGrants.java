package io.github.palaudit.compare;

import io.github.palaudit.coverage.Condition;
import io.github.palaudit.coverage.OursBecause;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why a grant that carried an answer in one audit does not in the other. */
final class EndedGrants {

  private final Seen held;
  private final Seen other;
  private final Sight sight;
  private final Premises premises;
  private final Map<Asked, Set<ChangeCause>> known = new HashMap<>();

  /**
   * How good a grant has to be to carry an answer.
   *
   * @param lasting not for a while only
   */
  record Wanted(Truth truth, boolean lasting) {

    boolean isMetBy(AuditedGrant grant) {
      return grant.truth().compareTo(truth) >= 0 && !(lasting && grant.temporary());
    }
  }

  /**
   * @param whole whether the other audit saw all that reaches the scope
   */
  private record Asked(AuditedGrant grant, Wanted wanted, boolean whole) {}

  EndedGrants(Seen held, Seen other, Sight sight, Premises premises) {
    this.held = held;
    this.other = other;
    this.sight = sight;
    this.premises = premises;
  }

  /** The causes; empty where it still carries. */
  Set<ChangeCause> why(AuditedGrant grant, Wanted wanted, boolean whole) {
    return known.computeIfAbsent(new Asked(grant, wanted, whole), this::why);
  }

  private Set<ChangeCause> why(Asked asked) {
    AuditedGrant grant = asked.grant();
    Optional<AuditedPrincipal> who = other.principal(grant.principal());
    if (who.filter(one -> one.ours() == Truth.NO).isPresent()) {
      return Set.of(disowned(grant, who.get()));
    }
    Optional<AuditedGrant> there = other.same(grant);
    return there.isPresent()
        ? failing(grant, there.get(), asked.wanted())
        : Set.of(gone(grant, asked.whole()));
  }

  private Set<ChangeCause> failing(AuditedGrant grant, AuditedGrant there, Wanted wanted) {
    Set<ChangeCause> found = EnumSet.noneOf(ChangeCause.class);
    for (AuditedGrant.Open open : there.open()) {
      if (open.answer().compareTo(wanted.truth()) < 0) {
        ChangeCause told = told(grant, open);
        boolean wasOpen = grant.openAt(open.condition()).isPresent();
        found.add(wasOpen && told != ChangeCause.SETTINGS ? ChangeCause.SETTLED : told);
      }
    }
    if (found.isEmpty() && wanted.lasting() && there.temporary()) {
      found.add(temporary());
    }
    return found;
  }

  private ChangeCause told(AuditedGrant grant, AuditedGrant.Open open) {
    if (open.answer() == Truth.UNKNOWN && premises.set(Settings.STRICT)) {
      return ChangeCause.SETTINGS;
    }
    if (open.cause().equals("not-surely-ours") && premises.tellOursOtherwise()) {
      return ChangeCause.SETTINGS;
    }
    ChangeCause told = ToldCauses.of(open, other.principal(grant.principal()));
    if (premises.explain(told)) {
      return ChangeCause.SETTINGS;
    }
    boolean unlisted =
        held.isIncomplete(Source.ROLE_DEFINITIONS) || other.isIncomplete(Source.ROLE_DEFINITIONS);
    return told == ChangeCause.ROLE && unlisted ? ChangeCause.NOT_SEEN : told;
  }

  private ChangeCause temporary() {
    if (premises.set("horizonDays")) {
      return ChangeCause.SETTINGS;
    }
    boolean assumed =
        held.isIncomplete(Source.ASSIGNMENT_SCHEDULES)
            || held.isIncomplete(Source.GROUP_ELIGIBILITIES);
    return assumed ? ChangeCause.SETTLED : ChangeCause.ENDING;
  }

  /** Of whom no audit tells what it holds, once it is not ours. */
  private ChangeCause disowned(AuditedGrant grant, AuditedPrincipal now) {
    Optional<AuditedPrincipal> before = held.principal(grant.principal());
    if (premises.tellOursOtherwise()) {
      return ChangeCause.SETTINGS;
    }
    if (before.filter(was -> was.ours() == Truth.YES).isEmpty()) {
      return ChangeCause.SETTLED;
    }
    if (now.oursBecause().equals(OursBecause.NOT_IN_DIRECTORY)) {
      return ChangeCause.PRINCIPAL;
    }
    String because = before.get().oursBecause();
    if (because.startsWith(OursBecause.EVIDENCE)) {
      return ToldCauses.ofLink(now);
    }
    if (because.equals(OursBecause.MEMBER)) {
      return other.refusedAnyMembers(grant.principal().tenant())
          ? ChangeCause.NOT_SEEN
          : ChangeCause.MEMBERSHIP;
    }
    return because.isEmpty() ? ChangeCause.UNEXPLAINED : ChangeCause.OURS;
  }

  /** What is given to a group without anybody of ours is not told in an audit. */
  private ChangeCause gone(AuditedGrant grant, boolean whole) {
    boolean roleIsGone = whole && !sight.mayNotAsk(grant);
    if (!roleIsGone && sight.mayMissRole(grant)) {
      return ChangeCause.NOT_SEEN;
    }
    if (!grant.isThroughGroup() || other.benefits(grant.principal(), grant.holder())) {
      return ChangeCause.ASSIGNMENT;
    }
    Optional<AuditedGrant> given = Optional.ofNullable(other.accesses().get(Access.of(grant)));
    if (sight.mayMissMember(grant) || given.filter(EndedGrants::isUnread).isPresent()) {
      return ChangeCause.NOT_SEEN;
    }
    if (given.isPresent()) {
      return ChangeCause.MEMBERSHIP;
    }
    return other.knowsHolder(Access.of(grant).holder())
        ? ChangeCause.ASSIGNMENT
        : ChangeCause.ASSIGNMENT_OR_MEMBERSHIP;
  }

  /** Of a group whose members were not read, which stands in their place. */
  private static boolean isUnread(AuditedGrant grant) {
    return grant
        .openAt(Condition.PRINCIPAL)
        .filter(open -> open.cause().equals("members-unread"))
        .isPresent();
  }
}
