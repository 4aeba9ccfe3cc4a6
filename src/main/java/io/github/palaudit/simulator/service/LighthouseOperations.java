package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;

/** Azure Lighthouse from the customer's side: Microsoft.ManagedServices, api-version 2022-10-01. */
final class LighthouseOperations {

  private LighthouseOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get(
            "(.*)/providers/Microsoft\\.ManagedServices/registrationAssignments",
            LighthouseOperations::assignments));
  }

  private static Answer assignments(Call call) {
    ScopeId scope = ScopeId.of(call.path().group(1) + "/");
    List<Delegation> found =
        call.contents().delegations().stream()
            .filter(
                one -> one.scope().equals(scope) || one.scope().key().startsWith(scope.key() + "/"))
            .toList();
    boolean expand =
        call.request()
            .parameter("$expandRegistrationDefinition")
            .filter("true"::equalsIgnoreCase)
            .isPresent();
    return Page.ofResources(call, found, one -> assignment(one, call, expand));
  }

  private static ObjectNode assignment(Delegation delegation, Call call, boolean expand) {
    String guid = delegation.id().substring(delegation.id().lastIndexOf('/') + 1);
    String definitionId =
        delegation.scope().subscription().map(ScopeId::text).orElse("")
            + "/providers/Microsoft.ManagedServices/registrationDefinitions/"
            + guid;
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.put("registrationDefinitionId", definitionId);
    properties.put("provisioningState", "Succeeded");
    if (expand) {
      properties.set("registrationDefinition", definition(delegation, definitionId, call));
    }
    return ArmResource.of(
        delegation.id(), "Microsoft.ManagedServices/registrationAssignments", properties);
  }

  private static ObjectNode definition(Delegation delegation, String id, Call call) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.put("description", delegation.name());
    properties.put("registrationDefinitionName", delegation.name());
    ArrayNode authorizations = properties.putArray("authorizations");
    for (Delegation.Authorization one : delegation.authorizations()) {
      ObjectNode row = authorizations.addObject();
      row.put("principalId", one.principal().value());
      one.displayName().ifPresent(name -> row.put("principalIdDisplayName", name));
      row.put("roleDefinitionId", one.role().value());
      if (!one.delegatedRoles().isEmpty()) {
        ArrayNode roles = row.putArray("delegatedRoleDefinitionIds");
        one.delegatedRoles().forEach(role -> roles.add(role.value()));
      }
    }
    ArrayNode eligible = properties.putArray("eligibleAuthorizations");
    for (Delegation.EligibleAuthorization one : delegation.eligibleAuthorizations()) {
      ObjectNode row = eligible.addObject();
      row.put("principalId", one.principal().value());
      one.displayName().ifPresent(name -> row.put("principalIdDisplayName", name));
      row.put("roleDefinitionId", one.role().value());
      row.putObject("justInTimeAccessPolicy")
          .put("multiFactorAuthProvider", "Azure")
          .put("maximumActivationDuration", one.maximumActivation().orElse("PT8H"));
    }
    properties.put("provisioningState", "Succeeded");
    properties.put("manageeTenantId", call.tenant().id().value());
    properties.put("manageeTenantName", call.tenant().displayName());
    properties.put("managedByTenantId", delegation.managingTenant().value());
    properties.put("managedByTenantName", delegation.name());
    ObjectNode definition =
        ArmResource.of(id, "Microsoft.ManagedServices/registrationDefinitions", properties);
    delegation
        .plan()
        .ifPresent(
            plan ->
                definition
                    .putObject("plan")
                    .put("name", plan.name())
                    .put("product", plan.product())
                    .put("publisher", plan.publisher())
                    .put("version", plan.version()));
    return definition;
  }
}
