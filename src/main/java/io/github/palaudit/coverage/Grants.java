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
      keep(direct(holding, beneficiaries.of(holder)), found);
      return;
    }
    Set<ObjectId> members = new HashSet<>();
    for (GroupMembership.Member member : membership.of(tenant, holder.object())) {
      Beneficiary beneficiary = beneficiaries.of(member.id().in(holder.tenant()));
      if (member.unread()) {
        Beneficiary unread =
            beneficiary.inPlaceOfUnreadMembers(holder.tenant().equals(inputs.customer().tenant()));
        keep(through(holding, unread, member, tenant), found);
        continue;
      }
      members.add(member.id());
      keep(through(holding, beneficiary, member, tenant), found);
    }
    for (GroupEligibility eligible : membership.time(tenant).eligible(holder.object())) {
      if (members.add(eligible.principal())) {
        keep(
            grant(
                holding,
                beneficiaries.of(eligible.principal().in(holder.tenant())),
                List.of(holder.object()),
                eligible.window(),
                new Judgement(
                    Truth.NO,
                    Cause.ELIGIBLE_NOT_ACTIVATED,
                    "eligible member of the group, not active")),
            found);
      }
    }
  }

  private Grant direct(Holding holding, Beneficiary beneficiary) {
    return grant(holding, beneficiary, List.of(), Window.ALWAYS, holding.active());
  }

  private Grant through(
      Holding holding, Beneficiary beneficiary, GroupMembership.Member member, Snapshot tenant) {
    return grant(
        holding, beneficiary, member.path(), member.time(), active(holding, member, tenant));
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
      Judgement active) {
    Beneficiary judged =
        offersOfOurs.contains(holding.id()) ? linkedByOffer(beneficiary) : beneficiary;
    return new Grant(
        holding,
        judged,
        path,
        inGroup.end().isPresent() ? Basis.TEMPORARY : holding.basis(),
        holding.window().intersect(inGroup),
        active,
        principal(judged, path),
        holding.condition());
  }

  private Judgement active(Holding holding, GroupMembership.Member member, Snapshot tenant) {
    if (!member.time().contains(inputs.asOf())) {
      return new Judgement(
          Truth.NO, Cause.OUTSIDE_ITS_WINDOW, "not a member of the group at the audit's time");
    }
    boolean assumed =
        !member.endKnown()
            && tenant.completeness(Source.GROUP_ELIGIBILITIES) != Completeness.COMPLETE;
    return assumed && holding.active().truth() == Truth.YES
        ? new Judgement(
            inputs.strict() ? Truth.UNKNOWN : Truth.YES,
            Cause.PERMANENCE_ASSUMED,
            holding.active().detail()
                + "; membership assumed permanent, PIM for groups was not read")
        : holding.active();
  }

  private Judgement principal(Beneficiary beneficiary, List<ObjectId> path) {
    Policy policy = inputs.configuration().policy();
    Judgement counts = beneficiary.counts();
    if (path.isEmpty()) {
      return counts;
    }
    boolean application =
        beneficiary.principal().filter(ServicePrincipal.class::isInstance).isPresent();
    boolean nestedRulesOut = path.size() > 1 && policy.nestedGroups() == Truth.NO;
    if (application
        && policy.servicePrincipalsInGroups().compareTo(counts.truth()) < 0
        && !(nestedRulesOut && policy.servicePrincipalsInGroups() == Truth.UNKNOWN)) {
      return new Judgement(
          policy.servicePrincipalsInGroups(),
          Cause.SERVICE_PRINCIPAL_MEMBER,
          "a service principal as a member of a group (policy: "
              + policy.servicePrincipalsInGroups().word()
              + ")");
    }
    if (path.size() > 1 && policy.nestedGroups().compareTo(counts.truth()) < 0) {
      return new Judgement(
          policy.nestedGroups(),
          Cause.NESTED_MEMBER,
          "through a group inside the group (policy: " + policy.nestedGroups().word() + ")");
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
  private Beneficiary linkedByOffer(Beneficiary beneficiary) {
    return new Beneficiary(
        beneficiary.id(),
        beneficiary.principal(),
        Truth.YES,
        "a Marketplace offer of ours",
        beneficiary.counts().cause() == Cause.NOT_SURELY_OURS
            ? beneficiaries.countsAsOurs(beneficiary)
            : beneficiary.counts(),
        new Judgement(Truth.YES, Cause.LINKED_BY_OFFER, "linked by our Marketplace offer"),
        LinkStatus.LINKED,
        beneficiary.evidence(),
        beneficiary.observations());
  }
}
