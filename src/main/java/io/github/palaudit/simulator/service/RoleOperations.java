package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Optional;

/**
 * Role assignments, role definitions and deny assignments: api-version 2022-04-01. Classic
 * administrators are gone.
 */
final class RoleOperations {

  private static final String PROVIDER = "(.*)/providers/Microsoft\\.Authorization/";

  private RoleOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get(PROVIDER + "roleAssignments", RoleOperations::assignments),
        Operation.get(PROVIDER + "roleDefinitions", RoleOperations::definitions),
        Operation.get(PROVIDER + "denyAssignments", RoleOperations::denyAssignments),
        Operation.get(PROVIDER + "classicAdministrators", RoleOperations::classicAdministrators));
  }

  /**
   * Retired on 2024-08-31; since May 2026 the resource type is gone, which is no gap
   * (Azure/Azure-Governance-Visualizer, issue 70 and pull request 68).
   */
  private static Answer classicAdministrators(Call call) {
    return Answer.error(
        404,
        "InvalidResourceType",
        "The resource type could not be found in the namespace 'Microsoft.Authorization' for api"
            + " version '"
            + call.request().parameter("api-version").orElse("")
            + "'.");
  }

  private static Answer assignments(Call call) {
    Optional<ScopeFilter> filter = ScopeFilter.of(call);
    if (filter.isEmpty()) {
      return ScopeFilter.unsupported();
    }
    List<RoleAssignment> found =
        filter.get().of(call.rows().roleAssignments(), RoleAssignment::principal);
    return Page.ofResources(call, found, RoleOperations::assignment);
  }

  private static ObjectNode assignment(RoleAssignment assignment) {
    return ArmResource.of(
        assignment.id(), "Microsoft.Authorization/roleAssignments", properties(assignment));
  }

  /** As api-version 2022-04-01 has them. */
  static ObjectNode properties(RoleAssignment assignment) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.put("roleDefinitionId", ArmResource.roleId(assignment.role(), assignment.scope()));
    properties.put("principalId", assignment.principal().value());
    properties.put("principalType", assignment.principalType());
    properties.put("scope", assignment.scope().text());
    properties.put("condition", assignment.condition().orElse(null));
    properties.put("conditionVersion", assignment.condition().map(c -> "2.0").orElse(null));
    assignment.createdOn().ifPresent(at -> properties.put("createdOn", ArmResource.time(at)));
    assignment.updatedOn().ifPresent(at -> properties.put("updatedOn", ArmResource.time(at)));
    properties.putNull("createdBy");
    properties.putNull("updatedBy");
    properties.putNull("delegatedManagedIdentityResourceId");
    properties.putNull("description");
    return properties;
  }

  /**
   * Built-in roles everywhere; a custom one at, above and below the scopes it may be assigned at.
   */
  private static Answer definitions(Call call) {
    ScopeId scope = call.scope();
    List<ScopeId> upwards = call.contents().scopes().upwards(scope);
    List<RoleDefinition> found =
        call.contents().roleDefinitions().stream()
            .filter(
                role ->
                    !role.isCustom()
                        || role.assignableScopes().stream()
                            .map(ScopeId::of)
                            .anyMatch(upwards::contains))
            .filter(role -> hasType(call, role))
            .toList();
    return Page.ofResources(call, found, role -> definition(role, scope));
  }

  private static boolean hasType(Call call, RoleDefinition role) {
    return call.request()
        .parameter("$filter")
        .map(filter -> filter.equalsIgnoreCase("type eq '" + role.type() + "'"))
        .orElse(true);
  }

  private static ObjectNode definition(RoleDefinition role, ScopeId scope) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.put("roleName", role.name());
    properties.put("type", role.type());
    properties.put("description", role.name());
    ArrayNode scopes = properties.putArray("assignableScopes");
    role.assignableScopes().forEach(scopes::add);
    addPermissions(properties, role.permissions());
    return ArmResource.of(
        ArmResource.roleId(role.id(), scope),
        "Microsoft.Authorization/roleDefinitions",
        properties);
  }

  private static void addPermissions(ObjectNode owner, List<Permission> permissions) {
    ArrayNode blocks = owner.putArray("permissions");
    for (Permission permission : permissions) {
      ObjectNode block = blocks.addObject();
      permission.actions().forEach(block.putArray("actions")::add);
      permission.notActions().forEach(block.putArray("notActions")::add);
      permission.dataActions().forEach(block.putArray("dataActions")::add);
      permission.notDataActions().forEach(block.putArray("notDataActions")::add);
    }
  }

  private static Answer denyAssignments(Call call) {
    Optional<ScopeFilter> filter = ScopeFilter.of(call);
    if (filter.isEmpty()) {
      return ScopeFilter.unsupported();
    }
    List<DenyAssignment> found = filter.get().of(call.rows().denyAssignments());
    return Page.ofResources(call, found, RoleOperations::denyAssignment);
  }

  private static ObjectNode denyAssignment(DenyAssignment deny) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.put("denyAssignmentName", deny.name());
    properties.put("description", deny.name());
    addPermissions(properties, deny.permissions());
    properties.put("scope", deny.scope().text());
    properties.put("doNotApplyToChildScopes", deny.doNotApplyToChildScopes());
    addPrincipals(properties.putArray("principals"), deny.principals());
    addPrincipals(properties.putArray("excludePrincipals"), deny.excludedPrincipals());
    properties.put("isSystemProtected", true);
    return ArmResource.of(deny.id(), "Microsoft.Authorization/denyAssignments", properties);
  }

  private static void addPrincipals(ArrayNode rows, List<ObjectId> principals) {
    for (ObjectId principal : principals) {
      boolean everyone = principal.value().equals("00000000-0000-0000-0000-000000000000");
      rows.addObject()
          .put("id", principal.value())
          .put("type", everyone ? "SystemDefined" : "ServicePrincipal");
    }
  }
}
