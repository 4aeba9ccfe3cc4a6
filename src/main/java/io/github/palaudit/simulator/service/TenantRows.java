package io.github.palaudit.simulator.service;

import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of one tenant by where they lie; made once for a tenant, as they never change. */
final class TenantRows {

  private final ScopedRows<RoleAssignment> roleAssignments;
  private final ScopedRows<AssignmentSchedule> assignmentSchedules;
  private final ScopedRows<RoleEligibility> roleEligibilities;
  private final ScopedRows<DenyAssignment> denyAssignments;
  private final ScopedRows<ResourceGroup> resourceGroups;
  private final Map<String, RoleAssignment> origins = new HashMap<>();

  TenantRows(Snapshot contents) {
    roleAssignments = new ScopedRows<>(contents.roleAssignments(), RoleAssignment::scope);
    assignmentSchedules =
        new ScopedRows<>(contents.assignmentSchedules(), AssignmentSchedule::scope);
    roleEligibilities = new ScopedRows<>(contents.roleEligibilities(), RoleEligibility::scope);
    denyAssignments = new ScopedRows<>(contents.denyAssignments(), DenyAssignment::scope);
    resourceGroups = new ScopedRows<>(contents.resourceGroups(), ResourceGroup::id);
    Set<String> named = new HashSet<>();
    contents
        .assignmentSchedules()
        .forEach(schedule -> schedule.originRoleAssignmentId().ifPresent(named::add));
    for (RoleAssignment assignment : contents.roleAssignments()) {
      if (named.contains(assignment.id())) {
        origins.put(assignment.id(), assignment);
      }
    }
  }

  ScopedRows<RoleAssignment> roleAssignments() {
    return roleAssignments;
  }

  ScopedRows<AssignmentSchedule> assignmentSchedules() {
    return assignmentSchedules;
  }

  ScopedRows<RoleEligibility> roleEligibilities() {
    return roleEligibilities;
  }

  ScopedRows<DenyAssignment> denyAssignments() {
    return denyAssignments;
  }

  ScopedRows<ResourceGroup> resourceGroups() {
    return resourceGroups;
  }

  /** The assignment that a schedule stands for. */
  Optional<RoleAssignment> origin(AssignmentSchedule schedule) {
    return schedule.originRoleAssignmentId().map(origins::get);
  }
}
