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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private final TimeInGroups timeInGroups;
  private final Judgement lasting;
  private final Judgement nested;
  private final Judgement application;
  private final Instant horizon;
  private final Set<PrincipalId> heldByGroups = new HashSet<>();
  private final Map<PrincipalId, List<Benefit>> ofOurs = new HashMap<>();
  private final Map<PrincipalId, List<Benefit>> byOffer = new HashMap<>();

  Benefits(Inputs inputs, Beneficiaries beneficiaries, GroupMembership membership) {
    this.inputs = inputs;
    this.beneficiaries = beneficiaries;
    this.membership = membership;
    this.timeInGroups = new TimeInGroups(inputs.customer().groupEligibilities());
    Policy policy = inputs.configuration().policy();
    this.lasting =
        inputs.customer().completeness(Source.GROUP_ELIGIBILITIES) == Completeness.COMPLETE
            ? MEMBER
            : new Judgement(
                inputs.strict() ? Truth.UNKNOWN : Truth.YES,
                Cause.PERMANENCE_ASSUMED,
                "membership assumed permanent, PIM for groups was not read");
    this.nested =
        new Judgement(
            policy.nestedGroups(),
            Cause.NESTED_MEMBER,
            "through a group inside the group (policy: " + policy.nestedGroups().word() + ")");
    this.application =
        new Judgement(
            policy.servicePrincipalsInGroups(),
            Cause.SERVICE_PRINCIPAL_MEMBER,
            "a service principal as a member of a group (policy: "
                + policy.servicePrincipalsInGroups().word()
                + ")");
    this.horizon =
        inputs.asOf().plus(Duration.ofDays(inputs.configuration().policy().horizonDays()));
    for (RoleAssignment assignment : inputs.customer().roleAssignments()) {
      if (assignment.principalType().equalsIgnoreCase("Group")) {
        heldByGroups.add(assignment.principal().in(inputs.customer().tenant()));
      }
    }
  }

  /** Those of this holder that are ours or may be. */
  List<Benefit> ofOurs(PrincipalId holder) {
    List<Benefit> known = ofOurs.get(holder);
    if (known == null) {
      known =
          opened(holder).stream()
              .filter(benefit -> benefit.beneficiary().ours() != Truth.NO)
              .toList();
      ofOurs.put(holder, known);
    }
    return known;
  }

  /** Those of a holder in a Marketplace offer of ours: all of them. */
  List<Benefit> byOffer(PrincipalId holder) {
    return byOffer.computeIfAbsent(
        holder, id -> opened(id).stream().map(Benefit::linkedByOffer).toList());
  }

  private List<Benefit> opened(PrincipalId holder) {
    Snapshot tenant = inputs.snapshot(holder.tenant()).orElse(null);
    if (tenant == null || !isGroup(tenant, holder) || isGone(tenant, holder)) {
      return List.of(Benefit.direct(beneficiaries.of(holder)));
    }
    List<Benefit> found = new ArrayList<>();
    Set<ObjectId> members = new HashSet<>();
    for (GroupMembership.Member member : membership.of(tenant, holder.object())) {
      Beneficiary beneficiary = beneficiaries.of(member.id().in(holder.tenant()));
      if (member.unread()) {
        found.add(
            benefit(beneficiary.inPlaceOfUnreadMembers(), member.path(), Window.ALWAYS, true));
      } else {
        members.add(member.id());
        Window window = timeInGroups.on(member.path(), member.id());
        found.add(benefit(beneficiary, member.path(), window, true));
      }
    }
    for (GroupEligibility eligible : timeInGroups.eligible(holder.object())) {
      if (members.add(eligible.principal())) {
        found.add(
            benefit(
                beneficiaries.of(eligible.principal().in(holder.tenant())),
                List.of(holder.object()),
                eligible.window(),
                false));
      }
    }
    return found;
  }

  private Benefit benefit(
      Beneficiary beneficiary, List<ObjectId> path, Window window, boolean member) {
    boolean endsSoon = window.end().map(end -> !end.isAfter(horizon)).orElse(false);
    return new Benefit(
        beneficiary,
        path,
        window,
        endsSoon ? Basis.TEMPORARY : Basis.STANDING,
        membership(window, member),
        principal(beneficiary, path));
  }

  private Judgement membership(Window window, boolean member) {
    if (!member) {
      return NOT_ACTIVATED;
    }
    if (!window.contains(inputs.asOf())) {
      return NOT_NOW;
    }
    return window.end().isEmpty() ? lasting : MEMBER;
  }

  private Judgement principal(Beneficiary beneficiary, List<ObjectId> path) {
    Judgement counts = beneficiary.counts();
    if (counts.cause() == Cause.MEMBERS_UNREAD) {
      return counts;
    }
    boolean isApplication = beneficiary.principal().orElse(null) instanceof ServicePrincipal;
    if (isApplication && application.truth().compareTo(counts.truth()) < 0) {
      return application;
    }
    return path.size() > 1 && nested.truth().compareTo(counts.truth()) < 0 ? nested : counts;
  }

  private boolean isGroup(Snapshot tenant, PrincipalId holder) {
    return tenant.principal(holder.object()).filter(Group.class::isInstance).isPresent()
        || tenant.members(holder.object()).isPresent()
        || heldByGroups.contains(holder);
  }

  /** A directory that was read whole does not hold it: no member is left to be read (orphaned). */
  private static boolean isGone(Snapshot tenant, PrincipalId holder) {
    return tenant.completeness(Source.PRINCIPALS) == Completeness.COMPLETE
        && tenant.principal(holder.object()).isEmpty()
        && tenant.members(holder.object()).isEmpty();
  }
}
