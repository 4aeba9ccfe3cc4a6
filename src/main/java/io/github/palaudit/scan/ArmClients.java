package io.github.palaudit.scan;

import com.azure.core.http.rest.PagedIterable;
import com.azure.resourcemanager.authorization.fluent.AuthorizationManagementClient;
import com.azure.resourcemanager.authorization.implementation.AuthorizationManagementClientBuilder;
import com.azure.resourcemanager.resources.fluent.ResourceGroupsClient;
import com.azure.resourcemanager.resources.fluent.SubscriptionClient;
import com.azure.resourcemanager.resources.fluent.models.SubscriptionInner;
import com.azure.resourcemanager.resources.fluent.models.TenantIdDescriptionInner;
import com.azure.resourcemanager.resources.implementation.ResourceManagementClientBuilder;
import com.azure.resourcemanager.resources.implementation.SubscriptionClientBuilder;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.snapshot.ScopeId;

/** The SDK's generated clients, all on the one pipeline that only reads. */
final class ArmClients {

  private final Endpoint endpoint;
  private final SubscriptionClient subscriptions;
  private final AuthorizationManagementClient authorization;

  ArmClients(Endpoint endpoint) {
    String base = endpoint.base().toString();
    this.endpoint = endpoint;
    this.subscriptions =
        new SubscriptionClientBuilder().pipeline(endpoint.pipeline()).endpoint(base).buildClient();
    this.authorization =
        new AuthorizationManagementClientBuilder()
            .pipeline(endpoint.pipeline())
            .endpoint(base)
            .subscriptionId("")
            .buildClient();
  }

  PagedIterable<TenantIdDescriptionInner> tenants() {
    return subscriptions.getTenants().list();
  }

  PagedIterable<SubscriptionInner> subscriptions() {
    return subscriptions.getSubscriptions().list();
  }

  ResourceGroupsClient resourceGroups(ScopeId subscription) {
    return new ResourceManagementClientBuilder()
        .pipeline(endpoint.pipeline())
        .endpoint(endpoint.base().toString())
        .subscriptionId(subscription.name())
        .buildClient()
        .getResourceGroups();
  }

  AuthorizationManagementClient authorization() {
    return authorization;
  }
}
