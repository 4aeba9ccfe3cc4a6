package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleEligibility;
import java.util.List;
import java.util.Optional;

/**
 * Privileged Identity Management for Azure roles, api-version 2020-10-01: the instances in force
 * and the schedules behind them, past and future ones too.
 *
 * <p>A record of the tenant whose id names a schedule ({@code .../RoleAssignmentSchedules/...}) is
 * one that has no instance: it is yet to come, or over. Every other record is an instance and has a
 * schedule of the same name. Times, not {@code status}, tell whether a schedule is in force.
 */
final class PimOperations {

  private static final String PROVIDER = "(.*)/providers/Microsoft\\.Authorization/";
  private static final String TYPE = "Microsoft.Authorization/";
  private static final String INSTANCES = "ScheduleInstances/";
  private static final String SCHEDULES = "Schedules/";

  private PimOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get(
            PROVIDER + "roleEligibilityScheduleInstances", call -> eligibilities(call, true)),
        Operation.get(PROVIDER + "roleEligibilitySchedules", call -> eligibilities(call, false)),
        Operation.get(
            PROVIDER + "roleAssignmentScheduleInstances", call -> assignments(call, true)),
        Operation.get(PROVIDER + "roleAssignmentSchedules", call -> assignments(call, false)),
        Operation.get(PROVIDER + "roleAssignmentScheduleRequests", PimRequests::list));
  }

  private static Answer eligibilities(Call call, boolean instances) {
    Optional<ScopeFilter> filter = ScopeFilter.of(call);
    if (filter.isEmpty()) {
      return ScopeFilter.unsupported();
    }
    List<RoleEligibility> found =
        filter.get().of(call.rows().roleEligibilities(), RoleEligibility::principal).stream()
            .filter(one -> !instances || !isScheduleOnly(one.id()))
            .toList();
    return Page.ofResources(call, found, one -> eligibility(one, call, instances));
  }

  private static ObjectNode eligibility(RoleEligibility one, Call call, boolean instance) {
    PimProperties made =
        new PimProperties(
            call, one.scope(), one.role(), one.principal(), one.principalType(), one.window());
    ObjectNode properties = made.common();
    properties.put("memberType", one.memberType().orElse("Direct"));
    one.condition().ifPresent(text -> PimProperties.addCondition(properties, text));
    if (instance) {
      properties.put("status", "Provisioned");
      properties.put("roleEligibilityScheduleId", scheduleId(one.id()));
    } else {
      properties.put("status", made.status());
      properties.put(
          "roleEligibilityScheduleRequestId",
          scheduleId(one.id()).replace(SCHEDULES, "ScheduleRequests/"));
      made.addUpdatedOn(properties);
    }
    made.expand(properties);
    return instance
        ? ArmResource.of(one.id(), TYPE + "RoleEligibilityScheduleInstances", properties)
        : ArmResource.of(scheduleId(one.id()), TYPE + "RoleEligibilitySchedules", properties);
  }

  private static Answer assignments(Call call, boolean instances) {
    Optional<ScopeFilter> filter = ScopeFilter.of(call);
    if (filter.isEmpty()) {
      return ScopeFilter.unsupported();
    }
    List<AssignmentSchedule> found =
        filter.get().of(call.rows().assignmentSchedules(), AssignmentSchedule::principal).stream()
            .filter(one -> !instances || !isScheduleOnly(one.id()))
            .toList();
    return Page.ofResources(call, found, one -> assignment(one, call, instances));
  }

  private static ObjectNode assignment(AssignmentSchedule one, Call call, boolean instance) {
    Optional<RoleAssignment> origin = call.rows().origin(one);
    String type = origin.map(RoleAssignment::principalType).orElse("User");
    PimProperties made =
        new PimProperties(call, one.scope(), one.role(), one.principal(), type, one.window());
    ObjectNode properties = made.common();
    properties.put("assignmentType", one.assignmentType());
    properties.put("memberType", one.memberType().orElse("Direct"));
    origin
        .flatMap(RoleAssignment::condition)
        .ifPresent(text -> PimProperties.addCondition(properties, text));
    one.linkedEligibilityId()
        .ifPresent(id -> properties.put("linkedRoleEligibilityScheduleId", id));
    if (instance) {
      one.originRoleAssignmentId().ifPresent(id -> properties.put("originRoleAssignmentId", id));
      one.linkedEligibilityId()
          .ifPresent(id -> properties.put("linkedRoleEligibilityScheduleInstanceId", id));
      properties.put("status", one.isActivated() ? "Provisioned" : "Accepted");
      properties.put("roleAssignmentScheduleId", scheduleId(one.id()));
    } else {
      properties.put("status", made.status());
      properties.put(
          "roleAssignmentScheduleRequestId",
          scheduleId(one.id()).replace(SCHEDULES, "ScheduleRequests/"));
      made.addUpdatedOn(properties);
    }
    made.expand(properties);
    return instance
        ? ArmResource.of(one.id(), TYPE + "RoleAssignmentScheduleInstances", properties)
        : ArmResource.of(scheduleId(one.id()), TYPE + "RoleAssignmentSchedules", properties);
  }

  /** Whether the record tells of a schedule that has no instance. */
  private static boolean isScheduleOnly(String id) {
    return id.contains(SCHEDULES);
  }

  private static String scheduleId(String id) {
    return id.replace(INSTANCES, SCHEDULES);
  }
}
