package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every way by which anybody gets any role anywhere in the tenant. */
record Ways(Estate estate) {

  List<Way> all() {
    List<Way> ways = new ArrayList<>();
    for (RoleAssignment one : estate.customer().all(RoleAssignment.class)) {
      for (Stance stance : stances(one)) {
        held(
            ways,
            one.scope(),
            one.role(),
            one.principal(),
            one.principalType(),
            stance,
            one.condition());
      }
    }
    for (RoleEligibility one : estate.customer().all(RoleEligibility.class)) {
      held(
          ways,
          one.scope(),
          one.role(),
          one.principal(),
          one.principalType(),
          Stance.NONE,
          one.condition());
    }
    for (Delegation one : estate.customer().all(Delegation.class)) {
      for (Delegation.Authorization given : one.authorizations()) {
        delegated(ways, one, given.principal(), given.role(), Stance.STANDING);
      }
      for (Delegation.EligibleAuthorization given : one.eligibleAuthorizations()) {
        delegated(ways, one, given.principal(), given.role(), Stance.NONE);
      }
    }
    return ways;
  }

  private void held(
      List<Way> ways,
      ScopeId at,
      RoleDefinitionId role,
      ObjectId holder,
      String type,
      Stance stance,
      Optional<String> condition) {
    Memberships memberships = new Memberships(estate, estate.customer());
    TenantId tenant = estate.customer().tenant();
    for (Memberships.Reached one : memberships.belowOrEligible(holder, type)) {
      ways.add(way(one, tenant, role, at, stance, condition, false, false));
    }
  }

  private void delegated(
      List<Way> ways,
      Delegation delegation,
      ObjectId holder,
      RoleDefinitionId role,
      Stance stance) {
    Side side =
        estate
            .side(delegation.managingTenant())
            .orElse(
                new Side(
                    delegation.managingTenant(), true, java.util.Map.of(), List.of(), List.of()));
    boolean byOffer =
        delegation
            .plan()
            .map(
                plan ->
                    estate.partner().publishers().stream()
                        .anyMatch(ours -> ours.equalsIgnoreCase(plan.publisher())))
            .orElse(false);
    for (Memberships.Reached one : new Memberships(estate, side).belowOrEligible(holder, "")) {
      ways.add(
          way(
              one,
              side.tenant(),
              role,
              delegation.scope(),
              stance,
              Optional.empty(),
              true,
              byOffer));
    }
  }

  private static Way way(
      Memberships.Reached one,
      TenantId tenant,
      RoleDefinitionId role,
      ScopeId at,
      Stance stance,
      Optional<String> condition,
      boolean delegated,
      boolean byOffer) {
    return new Way(
        one.who().in(tenant),
        one.unread(),
        one.groups(),
        one.type(),
        role,
        at,
        stance.and(one.stance()),
        condition,
        delegated,
        byOffer);
  }

  /** What PIM says of an assignment, schedule by schedule; without one it is permanent. */
  private List<Stance> stances(RoleAssignment assignment) {
    List<AssignmentSchedule> all = estate.customer().all(AssignmentSchedule.class);
    List<AssignmentSchedule> naming =
        all.stream()
            .filter(one -> one.originRoleAssignmentId().isPresent() && isOf(one, assignment))
            .toList();
    List<AssignmentSchedule> of =
        naming.isEmpty() ? all.stream().filter(one -> isOf(one, assignment)).toList() : naming;
    return of.isEmpty() ? List.of(endless()) : of.stream().map(this::stance).toList();
  }

  /** An assignment without a known end. */
  private Stance endless() {
    boolean assumed = !estate.customer().whole(Source.ASSIGNMENT_SCHEDULES);
    return assumed && estate.strict() ? Stance.ASSUMED : Stance.STANDING;
  }

  private static boolean isOf(AssignmentSchedule schedule, RoleAssignment assignment) {
    if (schedule.originRoleAssignmentId().isPresent()) {
      return schedule.originRoleAssignmentId().get().equalsIgnoreCase(assignment.id());
    }
    return schedule.scope().equals(assignment.scope())
        && schedule.role().equals(assignment.role())
        && schedule.principal().equals(assignment.principal());
  }

  private Stance stance(AssignmentSchedule schedule) {
    Instant horizon = estate.asOf().plus(Duration.ofDays(estate.policy().horizonDays()));
    boolean soon = schedule.window().end().map(end -> !end.isAfter(horizon)).orElse(false);
    Stance stance = Stance.of(schedule.window(), schedule.isActivated() || soon, estate.asOf());
    boolean endKnown = schedule.window().end().isPresent() || schedule.isActivated();
    return endKnown ? stance : stance.and(endless());
  }
}
