package io.github.palaudit.transparency;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Holding;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells how a role is held. */
final class Holds {

  private final Instant asOf;
  private final Set<String> activatedIds = new HashSet<>();
  private final Set<Member> eligible = new HashSet<>();
  private final Set<Given> activated = new HashSet<>();

  private record Given(ScopeId scope, RoleDefinitionId role, ObjectId principal) {}

  private record Member(ObjectId group, ObjectId member) {}

  Holds(Inputs inputs) {
    this.asOf = inputs.asOf();
    inputs.customer().groupEligibilities().stream()
        .filter(one -> one.accessId().equalsIgnoreCase("member") && !one.active())
        .map(one -> new Member(one.group(), one.principal()))
        .forEach(eligible::add);
    for (AssignmentSchedule schedule : inputs.customer().assignmentSchedules()) {
      if (schedule.isActivated() && schedule.hasInstance()) {
        schedule
            .originRoleAssignmentId()
            .ifPresentOrElse(
                origin -> activatedIds.add(origin.toLowerCase(Locale.ROOT)),
                () ->
                    activated.add(
                        new Given(schedule.scope(), schedule.role(), schedule.principal())));
      }
    }
  }

  /** How; empty for what is over. */
  Optional<RoleHeld.Hold> hold(Grant grant) {
    if (grant.window().end().filter(end -> !end.isAfter(asOf)).isPresent()) {
      return Optional.empty();
    }
    if (grant.window().start().filter(start -> start.isAfter(asOf)).isPresent()) {
      return Optional.of(RoleHeld.Hold.SCHEDULED);
    }
    Cause cause = grant.active().cause();
    if (cause == Cause.ELIGIBLE_NOT_ACTIVATED) {
      return Optional.of(
          grant.holding().active().cause() == Cause.ELIGIBLE_NOT_ACTIVATED
              ? RoleHeld.Hold.ELIGIBLE
              : RoleHeld.Hold.ELIGIBLE_MEMBER);
    }
    if (cause == Cause.OUTSIDE_ITS_WINDOW) {
      return Optional.empty();
    }
    if (isActivated(grant.holding())) {
      return Optional.of(RoleHeld.Hold.ACTIVATED);
    }
    if (grant.window().end().isPresent()) {
      return Optional.of(RoleHeld.Hold.TIME_BOUND);
    }
    return Optional.of(
        cause == Cause.PERMANENCE_ASSUMED
            ? RoleHeld.Hold.STANDING_ASSUMED
            : RoleHeld.Hold.STANDING);
  }

  /** By PIM's own way, so that the assignment itself is not what is taken away. */
  Ending.Kind ending(Holding holding) {
    return switch (holding.kind()) {
      case DELEGATION -> Ending.Kind.DELEGATION;
      case ROLE_ELIGIBILITY -> Ending.Kind.ELIGIBILITY;
      case ROLE_ASSIGNMENT ->
          isActivated(holding) || holding.window().end().isPresent()
              ? Ending.Kind.PIM_ASSIGNMENT
              : Ending.Kind.ASSIGNMENT;
    };
  }

  /** Whether it is the membership of this group that PIM has to switch on first. */
  boolean mayBeSwitchedOn(Grant grant, ObjectId group) {
    return grant.active().cause() == Cause.ELIGIBLE_NOT_ACTIVATED
        && eligible.contains(new Member(group, grant.beneficiary().id().object()));
  }

  private boolean isActivated(Holding holding) {
    return holding.source() instanceof RoleAssignment assignment
        && (activatedIds.contains(assignment.id().toLowerCase(Locale.ROOT))
            || activated.contains(
                new Given(holding.scope(), holding.roleId(), holding.holder().object())));
  }
}
