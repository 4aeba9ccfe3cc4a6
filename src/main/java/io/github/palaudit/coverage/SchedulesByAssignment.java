package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What PIM says of each role assignment: by the id that a schedule names, else by what is given.
 */
final class SchedulesByAssignment {

  private final SnapshotHeader read;
  private final Map<String, AssignmentSchedule> byOrigin = new HashMap<>();
  private final Map<Given, AssignmentSchedule> withoutOrigin = new HashMap<>();

  SchedulesByAssignment(Snapshot customer) {
    this.read = customer.header();
    for (AssignmentSchedule schedule : customer.assignmentSchedules()) {
      if (schedule.originRoleAssignmentId().isPresent()) {
        String origin = key(schedule.originRoleAssignmentId().get());
        byOrigin.merge(origin, schedule, SchedulesByAssignment::telling);
      } else if (schedule.hasInstance() || wasInForce(schedule)) {
        withoutOrigin.merge(Given.by(schedule), schedule, SchedulesByAssignment::telling);
      }
    }
  }

  /** What PIM says of this assignment. */
  Optional<AssignmentSchedule> of(RoleAssignment assignment) {
    Optional<AssignmentSchedule> named =
        byOrigin.isEmpty()
            ? Optional.empty()
            : Optional.ofNullable(byOrigin.get(key(assignment.id())));
    return named.isPresent() || withoutOrigin.isEmpty()
        ? named
        : Optional.ofNullable(withoutOrigin.get(Given.by(assignment)));
  }

  /** A mere schedule that was over or to come when assignments were read is about none of them. */
  private boolean wasInForce(AssignmentSchedule schedule) {
    return schedule.window().contains(read.collectedFrom())
        || schedule.window().contains(read.collectedTo());
  }

  /** What is given where to whom: tells the assignment of a schedule that does not name it. */
  private record Given(ScopeId scope, RoleDefinitionId role, ObjectId principal) {
    static Given by(AssignmentSchedule schedule) {
      return new Given(schedule.scope(), schedule.role(), schedule.principal());
    }

    static Given by(RoleAssignment assignment) {
      return new Given(assignment.scope(), assignment.role(), assignment.principal());
    }
  }

  /** Of two schedules of one assignment, the one in which it was activated tells more. */
  private static AssignmentSchedule telling(AssignmentSchedule one, AssignmentSchedule other) {
    return one.isActivated() ? one : other;
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
