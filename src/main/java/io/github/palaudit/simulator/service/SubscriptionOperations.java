package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Subscription;
import java.util.List;

/** Tenants, subscriptions (2022-12-01) and resource groups (2021-04-01 and later). */
final class SubscriptionOperations {

  private SubscriptionOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get("/tenants", SubscriptionOperations::tenants),
        Operation.get("/subscriptions", SubscriptionOperations::subscriptions),
        Operation.get(
            "/subscriptions/([^/]+)/resourcegroups", SubscriptionOperations::resourceGroups));
  }

  private static Answer tenants(Call call) {
    return Page.ofResources(call, List.of(call.tenant()), SubscriptionOperations::tenant);
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
    return Page.ofResources(
        call, call.contents().subscriptions(), one -> subscription(one, call.tenant()));
  }

  private static ObjectNode subscription(Subscription subscription, SimulatedTenant tenant) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", subscription.id().text());
    row.put("subscriptionId", subscription.id().name());
    row.put("tenantId", tenant.id().value());
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
    ScopeId subscription = ScopeId.subscription(call.path().group(1));
    List<ResourceGroup> groups = call.rows().resourceGroups().at(subscription);
    return Page.ofResources(call, groups, SubscriptionOperations::resourceGroup);
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
