package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tenants, subscriptions (2022-12-01), resource groups and resources (2021-04-01 and later).
 *
 * <p>In the managing tenant of a Lighthouse delegation, {@code GET /subscriptions} also lists the
 * customer's subscription to whom the delegation names, one by one or through a group. It comes
 * with the customer's {@code tenantId}, not that of the token, and with the managing tenant in
 * {@code managedByTenants}. ({@code homeTenantId} is no name on the wire: azure-cli renames {@code
 * tenantId} to it and writes the token's tenant in its place; azure-cli-core, _profile.py.)
 */
final class SubscriptionOperations {

  private record Held(Subscription subscription, TenantId tenant) {}

  private SubscriptionOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get("/tenants", SubscriptionOperations::tenants),
        Operation.get("/subscriptions", SubscriptionOperations::subscriptions),
        Operation.get(
            "/subscriptions/([^/]+)/resourcegroups", SubscriptionOperations::resourceGroups),
        Operation.get("/subscriptions/([^/]+)/resources", SubscriptionOperations::resources));
  }

  private static Answer tenants(Call call) {
    return Page.ofResources(call, reached(call), SubscriptionOperations::tenant);
  }

  /** An application is an object of its tenant only; a person reaches every tenant as a guest. */
  private static List<SimulatedTenant> reached(Call call) {
    Optional<SimulatedIdentity> person =
        call.tenant().identity(call.caller()).filter(one -> one.userName().isPresent());
    return person
        .map(
            one ->
                call.cloud()
                    .served()
                    .all()
                    .filter(tenant -> tenant.application(one.clientId()).isPresent())
                    .toList())
        .orElse(List.of(call.tenant()));
  }

  private static ObjectNode tenant(SimulatedTenant tenant) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", "/tenants/" + tenant.id());
    row.put("tenantId", tenant.id().value());
    row.put("countryCode", "US");
    row.put("displayName", tenant.displayName());
    row.putArray("domains").add(tenant.domain());
    row.put("tenantCategory", "Home");
    row.put("defaultDomain", tenant.domain());
    row.put("tenantType", "AAD");
    return row;
  }

  private static Answer subscriptions(Call call) {
    List<Held> all = new ArrayList<>();
    for (Subscription own : call.contents().subscriptions()) {
      all.add(new Held(own, call.tenant().id()));
    }
    for (Delegated other : Delegated.toCaller(call)) {
      all.add(new Held(other.subscription(), other.customer().id()));
    }
    return Page.ofResources(call, all, one -> subscription(one.subscription(), one.tenant()));
  }

  private static ObjectNode subscription(Subscription subscription, TenantId tenant) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", subscription.id().text());
    row.put("subscriptionId", subscription.id().name());
    row.put("tenantId", tenant.value());
    row.put("displayName", subscription.displayName());
    subscription.state().ifPresent(state -> row.put("state", state));
    ObjectNode policies = row.putObject("subscriptionPolicies");
    policies.put("locationPlacementId", "Public_2014-09-01");
    subscription.quotaId().ifPresent(quota -> policies.put("quotaId", quota));
    policies.put("spendingLimit", "Off");
    row.put("authorizationSource", "RoleBased");
    ArrayNode managers = row.putArray("managedByTenants");
    subscription.managedByTenants().forEach(m -> managers.addObject().put("tenantId", m.value()));
    ObjectNode tags = row.putObject("tags");
    subscription.tags().forEach(tags::put);
    return row;
  }

  private static Answer resourceGroups(Call call) {
    return Page.ofResources(call, groupsOf(call), SubscriptionOperations::resourceGroup);
  }

  private static List<ResourceGroup> groupsOf(Call call) {
    ScopeId subscription = ScopeId.subscription(call.path().group(1));
    return call.rows().resourceGroups().at(subscription);
  }

  /** The resources themselves, for who may not ask Resource Graph; see {@link ContainerRows}. */
  private static Answer resources(Call call) {
    List<ObjectNode> rows = new ArrayList<>();
    for (ResourceGroup group : groupsOf(call)) {
      Map<String, Integer> types =
          group.resourceTypes().isEmpty()
              ? Map.of(ContainerRows.UNTOLD_TYPE, group.resources().orElse(0))
              : group.resourceTypes();
      for (Map.Entry<String, Integer> type : types.entrySet()) {
        for (int number = 1; number <= type.getValue(); number++) {
          rows.add(resource(group.id(), type.getKey(), "r" + number));
        }
      }
    }
    return Page.ofResources(call, rows, row -> row);
  }

  private static ObjectNode resource(ScopeId group, String type, String name) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", group.text() + "/providers/" + type + "/" + name);
    row.put("name", name);
    row.put("type", type);
    row.put("location", "westeurope");
    return row;
  }

  private static ObjectNode resourceGroup(ResourceGroup group) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", group.id().text());
    row.put("name", group.id().name());
    row.put("type", "Microsoft.Resources/resourceGroups");
    row.put("location", "westeurope");
    row.putObject("properties").put("provisioningState", "Succeeded");
    return row;
  }
}
