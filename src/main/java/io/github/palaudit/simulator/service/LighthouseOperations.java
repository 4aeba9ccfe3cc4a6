package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.List;

/**
 * Azure Lighthouse: Microsoft.ManagedServices, api-version 2022-10-01, registration assignments
 * from the customer's side, and from the managing tenant's at a subscription delegated to it.
 *
 * <p>Neither the specification nor the documentation says whether the list at a subscription holds
 * the delegations of its resource groups too. Here it does; a caller that wants to be sure asks the
 * resource groups as well and knows a delegation by its id.
 */
final class LighthouseOperations {

  private record Given(Delegation delegation, SimulatedTenant customer) {}

  private LighthouseOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get(
            "(.*)/providers/Microsoft\\.ManagedServices/registrationAssignments",
            LighthouseOperations::assignments));
  }

  private static Answer assignments(Call call) {
    ScopeId scope = call.scope();
    List<Given> all = new ArrayList<>();
    call.contents().delegations().forEach(one -> all.add(new Given(one, call.tenant())));
    for (Delegated other : Delegated.toCaller(call)) {
      other.delegations().forEach(one -> all.add(new Given(one, other.customer())));
    }
    all.removeIf(one -> !isAtOrBelow(one.delegation().scope(), scope));
    boolean expand =
        call.request()
            .parameter("$expandRegistrationDefinition")
            .filter("true"::equalsIgnoreCase)
            .isPresent();
    return Page.ofResources(call, all, one -> assignment(one.delegation(), one.customer(), expand));
  }

  private static boolean isAtOrBelow(ScopeId scope, ScopeId asked) {
    return scope.equals(asked) || scope.key().startsWith(asked.key() + "/");
  }

  private static ObjectNode assignment(
      Delegation delegation, SimulatedTenant customer, boolean expand) {
    String guid = delegation.id().substring(delegation.id().lastIndexOf('/') + 1);
    String definitionId =
        delegation.scope().subscription().map(ScopeId::text).orElse("")
            + "/providers/Microsoft.ManagedServices/registrationDefinitions/"
            + guid;
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.put("registrationDefinitionId", definitionId);
    properties.put("provisioningState", "Succeeded");
    if (expand) {
      properties.set("registrationDefinition", definition(delegation, definitionId, customer));
    }
    return ArmResource.of(
        delegation.id(), "Microsoft.ManagedServices/registrationAssignments", properties);
  }

  private static ObjectNode definition(Delegation delegation, String id, SimulatedTenant customer) {
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
    properties.put("manageeTenantId", customer.id().value());
    properties.put("manageeTenantName", customer.displayName());
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
