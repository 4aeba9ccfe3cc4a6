package io.github.palaudit.coverage;

import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Who benefits from what a holder is given: itself, or the members of a group, opened once. */
final class Benefits {

  private static final Judgement MEMBER =
      new Judgement(Truth.YES, Cause.IN_FORCE, "member of the group");
  private static final Judgement NOT_ACTIVATED =
      new Judgement(
          Truth.NO, Cause.ELIGIBLE_NOT_ACTIVATED, "eligible member of the group, not active");
  private static final Judgement NOT_NOW =
      new Judgement(
          Truth.NO, Cause.OUTSIDE_ITS_WINDOW, "not a member of the group at the audit's time");

  private final Inputs inputs;
  private final Beneficiaries beneficiaries;
  private final GroupMembership membership;
  private final Judgement assumed;
  private final Judgement nested;
  private final Judgement application;
  private final Set<ObjectId> heldByGroups = new HashSet<>();
  private final IdentityHashMap<PrincipalId, List<Benefit>> ofOurs = new IdentityHashMap<>();
  private final Map<PrincipalId, List<Benefit>> byOffer = new HashMap<>();

  Benefits(Inputs inputs, Beneficiaries beneficiaries, GroupMembership membership) {
    this.inputs = inputs;
    this.beneficiaries = beneficiaries;
    this.membership = membership;
    Policy policy = inputs.configuration().policy();
    this.assumed =
        new Judgement(
                inputs.strict() ? Truth.UNKNOWN : Truth.YES,
                Cause.PERMANENCE_ASSUMED,
                "membership assumed permanent, PIM for groups was not read")
            .by(DecidedBy.assumption("memberships are permanent", inputs.strict()));
    this.nested =
        new Judgement(
                policy.nestedGroups(), Cause.NESTED_MEMBER, "through a group inside the group")
            .by(DecidedBy.policy("nestedGroups", policy.nestedGroups()));
    this.application =
        new Judgement(
                policy.servicePrincipalsInGroups(),
                Cause.SERVICE_PRINCIPAL_MEMBER,
                "a service principal as a member of a group")
            .by(DecidedBy.policy("servicePrincipalsInGroups", policy.servicePrincipalsInGroups()));
    for (RoleAssignment assignment : inputs.customer().roleAssignments()) {
      if (assignment.principalType().equalsIgnoreCase("Group")) {
        heldByGroups.add(assignment.principal());
      }
    }
  }

  /** Those of this holder that are ours or may be; the same list for the same object. */
  List<Benefit> ofOurs(PrincipalId holder) {
    List<Benefit> known = ofOurs.get(holder);
    if (known == null) {
      known = opened(holder, UnaryOperator.identity());
      ofOurs.put(holder, known);
    }
    return known;
  }

  /** Those of a holder in a Marketplace offer of ours: all of them. */
  List<Benefit> byOffer(PrincipalId holder) {
    List<Benefit> known = byOffer.get(holder);
    if (known == null) {
      known = opened(holder, beneficiaries::linkedByOffer);
      byOffer.put(holder, known);
    }
    return known;
  }

  private List<Benefit> opened(PrincipalId holder, UnaryOperator<Beneficiary> as) {
    Snapshot tenant = inputs.snapshot(holder.tenant()).orElse(null);
    if (tenant == null || !isGroup(tenant, holder) || isGone(tenant, holder)) {
      Beneficiary itself = as.apply(beneficiaries.of(holder));
      return itself.ours() == Truth.NO ? List.of() : List.of(Benefit.direct(itself));
    }
    List<GroupMembership.Member> everybody = membership.of(tenant, holder.object());
    Set<ObjectId> members = new HashSet<>();
    List<Benefit> found = new ArrayList<>(everybody.size());
    for (GroupMembership.Member member : everybody) {
      Beneficiary beneficiary = beneficiaries.of(member.id().in(holder.tenant()));
      if (member.unread()) {
        boolean ofTheCustomer = tenant.tenant().equals(inputs.customer().tenant());
        beneficiary = beneficiary.inPlaceOfUnreadMembers(ofTheCustomer);
      } else {
        members.add(member.id());
      }
      found.add(
          benefit(as.apply(beneficiary), member.path(), member.time(), member(member, tenant)));
    }
    for (GroupEligibility eligible : membership.time(tenant).eligible(holder.object())) {
      if (members.add(eligible.principal())) {
        Beneficiary beneficiary = beneficiaries.of(eligible.principal().in(holder.tenant()));
        found.add(
            benefit(
                as.apply(beneficiary), List.of(holder.object()), eligible.window(), NOT_ACTIVATED));
      }
    }
    found.removeIf(benefit -> benefit.beneficiary().ours() == Truth.NO);
    return List.copyOf(found);
  }

  private Benefit benefit(
      Beneficiary beneficiary, List<ObjectId> path, Window window, Judgement member) {
    return new Benefit(
        beneficiary,
        path,
        window,
        window.end().isPresent() ? Basis.TEMPORARY : Basis.STANDING,
        member,
        principal(beneficiary, path.size() > 1));
  }

  private Judgement member(GroupMembership.Member member, Snapshot tenant) {
    if (!member.time().contains(inputs.asOf())) {
      return NOT_NOW;
    }
    boolean timeKnown =
        member.endKnown()
            || tenant.completeness(Source.GROUP_ELIGIBILITIES) == Completeness.COMPLETE;
    return timeKnown ? MEMBER : assumed;
  }

  private Judgement principal(Beneficiary beneficiary, boolean isNested) {
    Judgement counts = beneficiary.counts();
    boolean isApplication = beneficiary.principal().orElse(null) instanceof ServicePrincipal;
    boolean nestedRulesOut = isNested && nested.truth() == Truth.NO;
    if (isApplication
        && application.truth().compareTo(counts.truth()) < 0
        && !(nestedRulesOut && application.truth() == Truth.UNKNOWN)) {
      return application;
    }
    return isNested && nested.truth().compareTo(counts.truth()) < 0 ? nested : counts;
  }

  private boolean isGroup(Snapshot tenant, PrincipalId holder) {
    return tenant.principal(holder.object()).filter(Group.class::isInstance).isPresent()
        || tenant.members(holder.object()).isPresent()
        || (heldByGroups.contains(holder.object())
            && holder.tenant().equals(inputs.customer().tenant()));
  }

  /** A directory that was read whole does not hold it: no member is left to be read (orphaned). */
  private static boolean isGone(Snapshot tenant, PrincipalId holder) {
    return tenant.completeness(Source.PRINCIPALS) == Completeness.COMPLETE
        && tenant.principal(holder.object()).isEmpty()
        && tenant.members(holder.object()).isEmpty();
  }
}
