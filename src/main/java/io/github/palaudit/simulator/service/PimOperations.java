package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.User;
import io.github.palaudit.snapshot.Window;
import java.util.List;
import java.util.Optional;

/** Privileged Identity Management for Azure roles: api-version 2020-10-01. */
final class PimOperations {

  private static final String PROVIDER = "(.*)/providers/Microsoft\\.Authorization/";

  private PimOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get(PROVIDER + "roleEligibilityScheduleInstances", PimOperations::eligibilities),
        Operation.get(PROVIDER + "roleAssignmentScheduleInstances", PimOperations::schedules));
  }

  private static Answer eligibilities(Call call) {
    Optional<ScopeFilter> filter = ScopeFilter.of(call);
    if (filter.isEmpty()) {
      return ScopeFilter.unsupported();
    }
    List<RoleEligibility> found =
        filter.get().of(call.rows().roleEligibilities(), RoleEligibility::principal);
    return Page.ofResources(call, found, one -> eligibility(one, call.contents()));
  }

  private static ObjectNode eligibility(RoleEligibility one, Snapshot contents) {
    ObjectNode properties =
        common(one.scope(), one.role(), one.principal(), one.principalType(), one.window());
    properties.put("status", "Provisioned");
    properties.put("roleEligibilityScheduleId", one.id().replace("Instances", "s"));
    properties.put("memberType", one.memberType().orElse("Direct"));
    addCondition(properties, one.condition());
    expand(properties, contents, one.scope(), one.role(), one.principal(), one.principalType());
    return ArmResource.of(
        one.id(), "Microsoft.Authorization/RoleEligibilityScheduleInstances", properties);
  }

  private static Answer schedules(Call call) {
    Optional<ScopeFilter> filter = ScopeFilter.of(call);
    if (filter.isEmpty()) {
      return ScopeFilter.unsupported();
    }
    List<AssignmentSchedule> found =
        filter.get().of(call.rows().assignmentSchedules(), AssignmentSchedule::principal);
    return Page.ofResources(call, found, one -> schedule(one, call));
  }

  private static ObjectNode schedule(AssignmentSchedule one, Call call) {
    Optional<RoleAssignment> origin = call.rows().origin(one);
    String type = origin.map(RoleAssignment::principalType).orElse("User");
    ObjectNode properties = common(one.scope(), one.role(), one.principal(), type, one.window());
    one.originRoleAssignmentId().ifPresent(id -> properties.put("originRoleAssignmentId", id));
    one.linkedEligibilityId()
        .ifPresent(
            id ->
                properties
                    .put("linkedRoleEligibilityScheduleId", id)
                    .put("linkedRoleEligibilityScheduleInstanceId", id));
    properties.put("assignmentType", one.assignmentType());
    properties.put("status", one.isActivated() ? "Provisioned" : "Accepted");
    properties.put("roleAssignmentScheduleId", one.id().replace("Instances", "s"));
    properties.put("memberType", one.memberType().orElse("Direct"));
    addCondition(properties, origin.flatMap(RoleAssignment::condition));
    expand(properties, call.contents(), one.scope(), one.role(), one.principal(), type);
    return ArmResource.of(
        one.id(), "Microsoft.Authorization/RoleAssignmentScheduleInstances", properties);
  }

  private static ObjectNode common(
      ScopeId scope, RoleDefinitionId role, ObjectId principal, String type, Window window) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.put("scope", sent(scope));
    properties.put("roleDefinitionId", ArmResource.roleId(role, scope));
    properties.put("principalId", principal.value());
    properties.put("principalType", type);
    window.start().ifPresent(at -> properties.put("startDateTime", ArmResource.time(at)));
    window.start().ifPresent(at -> properties.put("createdOn", ArmResource.time(at)));
    window.end().ifPresent(at -> properties.put("endDateTime", ArmResource.time(at)));
    return properties;
  }

  private static void addCondition(ObjectNode properties, Optional<String> condition) {
    condition.ifPresent(text -> properties.put("condition", text).put("conditionVersion", "2.0"));
  }

  /** PIM writes subscriptions with a provider before them. */
  private static String sent(ScopeId scope) {
    return scope.subscription().isPresent()
        ? "/providers/Microsoft.Subscription" + scope.text()
        : scope.text();
  }

  private static void expand(
      ObjectNode properties,
      Snapshot contents,
      ScopeId scope,
      RoleDefinitionId role,
      ObjectId principal,
      String principalType) {
    ObjectNode expanded = properties.putObject("expandedProperties");
    expanded
        .putObject("scope")
        .put("id", scope.text())
        .put("displayName", contents.scopes().displayName(scope))
        .put("type", scope.kind().word().replace("-", ""));
    Optional<RoleDefinition> definition = contents.roleDefinition(role);
    expanded
        .putObject("roleDefinition")
        .put("id", ArmResource.roleId(role, scope))
        .put("displayName", definition.map(RoleDefinition::name).orElse(""))
        .put("type", definition.map(RoleDefinition::type).orElse("BuiltInRole"));
    ObjectNode who = expanded.putObject("principal").put("id", principal.value());
    Optional<Principal> known = contents.principal(principal);
    known.ifPresent(one -> who.put("displayName", one.displayName()));
    known
        .filter(User.class::isInstance)
        .flatMap(one -> ((User) one).mail())
        .ifPresent(mail -> who.put("email", mail));
    who.put("type", principalType);
  }
}
