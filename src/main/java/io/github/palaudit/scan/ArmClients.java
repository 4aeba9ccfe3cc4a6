package io.github.palaudit.scan;

import com.azure.resourcemanager.authorization.fluent.AuthorizationManagementClient;
import com.azure.resourcemanager.authorization.implementation.AuthorizationManagementClientBuilder;
import com.azure.resourcemanager.resources.fluent.ResourceGroupsClient;
import com.azure.resourcemanager.resources.implementation.ResourceManagementClientBuilder;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.snapshot.ScopeId;

/**
 * The SDK's generated clients, all on the one pipeline that only reads. They are made when they are
 * asked for: their classes take longer to load than a small tenant to read.
 */
final class ArmClients {

  private final Endpoint endpoint;

  ArmClients(Endpoint endpoint) {
    this.endpoint = endpoint;
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
    return new AuthorizationManagementClientBuilder()
        .pipeline(endpoint.pipeline())
        .endpoint(endpoint.base().toString())
        .subscriptionId("")
        .buildClient();
  }
}
