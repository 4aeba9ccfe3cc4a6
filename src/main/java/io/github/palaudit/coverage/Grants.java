package io.github.palaudit.coverage;

import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns what is held into grants, by opening groups; only what is ours or may be is kept. */
final class Grants implements Candidates {

  private final Inputs inputs;
  private final Beneficiaries beneficiaries;
  private final GroupMembership membership;
  private final Denials denials;
  private final Set<PrincipalId> heldByGroups = new HashSet<>();
  private final Set<String> offersOfOurs = new HashSet<>();
  private final TimeInGroups timeInGroups;
  private final Map<ScopeId, List<Grant>> byScope = new HashMap<>();
  private final List<Grant> all;

  Grants(
      Inputs inputs,
      Holdings holdings,
      Beneficiaries beneficiaries,
      GroupMembership membership,
      Denials denials) {
    this.inputs = inputs;
    this.beneficiaries = beneficiaries;
    this.membership = membership;
    this.denials = denials;
    for (RoleAssignment assignment : inputs.customer().roleAssignments()) {
      if (assignment.principalType().equalsIgnoreCase("Group")) {
        heldByGroups.add(assignment.principal().in(inputs.customer().tenant()));
      }
    }
    this.timeInGroups = new TimeInGroups(inputs.customer().groupEligibilities());
    for (Delegation delegation : inputs.customer().delegations()) {
      if (isOfferOfOurs(delegation)) {
        offersOfOurs.add(delegation.id());
      }
    }
    List<Grant> found = new ArrayList<>();
    holdings.all().forEach(holding -> open(holding, found));
    this.all = List.copyOf(found);
    all.forEach(
        grant ->
            byScope.computeIfAbsent(grant.holding().scope(), s -> new ArrayList<>()).add(grant));
  }

  @Override
  public List<Grant> all() {
    return all;
  }

  /** The grants given at this very scope. */
  List<Grant> at(ScopeId scope) {
    return byScope.getOrDefault(scope, List.of());
  }

  /** The grants given at this scope or above it, deny assignments left aside. */
  List<Grant> above(ScopeId scope) {
    return inputs.customer().scopes().upwards(scope).stream()
        .flatMap(up -> at(up).stream())
        .toList();
  }

  @Override
  public List<Grant> reaching(ScopeId scope) {
    boolean denied = denials.reach(scope);
    return above(scope).stream()
        .map(grant -> denied ? grant.withReal(denials.judge(grant, scope)) : grant)
        .toList();
  }

  private void open(Holding holding, List<Grant> found) {
    PrincipalId holder = holding.holder();
    Snapshot tenant = inputs.snapshot(holder.tenant()).orElse(null);
    if (tenant == null || !isGroup(tenant, holder) || isGone(tenant, holder)) {
      keep(grant(holding, beneficiaries.of(holder), List.of(), Window.ALWAYS, true), found);
      return;
    }
    Set<ObjectId> members = new HashSet<>();
    for (GroupMembership.Member member : membership.of(tenant, holder.object())) {
      Beneficiary beneficiary = beneficiaries.of(member.id().in(holder.tenant()));
      if (member.unread()) {
        keep(
            grant(
                holding, beneficiary.inPlaceOfUnreadMembers(), member.path(), Window.ALWAYS, true),
            found);
        continue;
      }
      members.add(member.id());
      keep(
          grant(
              holding,
              beneficiary,
              member.path(),
              timeInGroups.on(member.path(), member.id()),
              true),
          found);
    }
    for (GroupEligibility eligible : timeInGroups.eligible(holder.object())) {
      if (members.add(eligible.principal())) {
        keep(
            grant(
                holding,
                beneficiaries.of(eligible.principal().in(holder.tenant())),
                List.of(holder.object()),
                eligible.window(),
                false),
            found);
      }
    }
  }

  private static void keep(Grant grant, List<Grant> found) {
    if (grant.beneficiary().ours() != Truth.NO) {
      found.add(grant);
    }
  }

  /** A directory that was read whole does not hold it: no member is left to be read (orphaned). */
  private static boolean isGone(Snapshot tenant, PrincipalId holder) {
    return tenant.completeness(Source.PRINCIPALS) == Completeness.COMPLETE
        && tenant.principal(holder.object()).isEmpty()
        && tenant.members(holder.object()).isEmpty();
  }

  private boolean isGroup(Snapshot tenant, PrincipalId holder) {
    return tenant.principal(holder.object()).filter(Group.class::isInstance).isPresent()
        || tenant.members(holder.object()).isPresent()
        || heldByGroups.contains(holder);
  }

  private Grant grant(
      Holding holding,
      Beneficiary beneficiary,
      List<ObjectId> path,
      Window inGroup,
      boolean member) {
    Beneficiary judged =
        offersOfOurs.contains(holding.id()) ? linkedByOffer(beneficiary) : beneficiary;
    Instant horizon =
        inputs.asOf().plus(Duration.ofDays(inputs.configuration().policy().horizonDays()));
    boolean leavesSoon = inGroup.end().map(end -> !end.isAfter(horizon)).orElse(false);
    return new Grant(
        holding,
        judged,
        path,
        leavesSoon ? Basis.TEMPORARY : holding.basis(),
        holding.window().intersect(inGroup),
        active(holding, path, inGroup, member),
        principal(judged, path),
        holding.condition());
  }

  private Judgement active(Holding holding, List<ObjectId> path, Window inGroup, boolean member) {
    if (!member) {
      return new Judgement(
          Truth.NO, Cause.ELIGIBLE_NOT_ACTIVATED, "eligible member of the group, not active");
    }
    if (!inGroup.contains(inputs.asOf())) {
      return new Judgement(
          Truth.NO, Cause.OUTSIDE_ITS_WINDOW, "not a member of the group at the audit's time");
    }
    boolean assumed =
        !path.isEmpty()
            && inGroup.end().isEmpty()
            && inputs.customer().completeness(Source.GROUP_ELIGIBILITIES) != Completeness.COMPLETE;
    return assumed && holding.active().truth() == Truth.YES
        ? new Judgement(
                inputs.strict() ? Truth.UNKNOWN : Truth.YES,
                Cause.PERMANENCE_ASSUMED,
                holding.active().detail()
                    + "; membership assumed permanent, PIM for groups was not read")
            .by(DecidedBy.assumption("memberships are permanent", inputs.strict()))
        : holding.active();
  }

  private Judgement principal(Beneficiary beneficiary, List<ObjectId> path) {
    Policy policy = inputs.configuration().policy();
    Judgement counts = beneficiary.counts();
    if (counts.cause() == Cause.MEMBERS_UNREAD || path.isEmpty()) {
      return counts;
    }
    boolean application =
        beneficiary.principal().filter(ServicePrincipal.class::isInstance).isPresent();
    if (application && policy.servicePrincipalsInGroups().compareTo(counts.truth()) < 0) {
      return new Judgement(
              policy.servicePrincipalsInGroups(),
              Cause.SERVICE_PRINCIPAL_MEMBER,
              "a service principal as a member of a group")
          .by(DecidedBy.policy("servicePrincipalsInGroups", policy.servicePrincipalsInGroups()));
    }
    if (path.size() > 1 && policy.nestedGroups().compareTo(counts.truth()) < 0) {
      return new Judgement(
              policy.nestedGroups(), Cause.NESTED_MEMBER, "through a group inside the group")
          .by(DecidedBy.policy("nestedGroups", policy.nestedGroups()));
    }
    return counts;
  }

  private boolean isOfferOfOurs(Delegation delegation) {
    return delegation
        .plan()
        .filter(
            plan ->
                inputs.configuration().partner().publishers().stream()
                    .anyMatch(plan.publisher()::equalsIgnoreCase))
        .isPresent();
  }

  /** A Marketplace offer of ours is associated with our publisher's id without any link (F-A8). */
  private static Beneficiary linkedByOffer(Beneficiary beneficiary) {
    return new Beneficiary(
        beneficiary.id(),
        beneficiary.principal(),
        Truth.YES,
        "a Marketplace offer of ours",
        beneficiary.counts(),
        new Judgement(Truth.YES, Cause.LINKED_BY_OFFER, "linked by our Marketplace offer"),
        LinkStatus.LINKED,
        beneficiary.evidence(),
        beneficiary.observations());
  }
}
