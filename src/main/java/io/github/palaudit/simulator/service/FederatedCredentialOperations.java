package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Federated credentials of an application registered in this tenant: {@code GET
 * /applications(appId='..')/federatedIdentityCredentials}. One of another tenant has its
 * registration there, so it is not found here.
 */
final class FederatedCredentialOperations {

  private FederatedCredentialOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get(
            "/v1.0/applications\\(appId='([^']+)'\\)/federatedIdentityCredentials",
            FederatedCredentialOperations::list));
  }

  private static Answer list(Call call) {
    String appId = call.path().group(1);
    Optional<ServicePrincipal> registered =
        call.contents().principals().stream()
            .filter(ServicePrincipal.class::isInstance)
            .map(ServicePrincipal.class::cast)
            .filter(one -> one.appId().filter(appId::equalsIgnoreCase).isPresent())
            .filter(one -> one.ownerTenant().equals(Optional.of(call.tenant().id())))
            .findFirst();
    if (registered.isEmpty()) {
      return DirectoryOperations.notFound(appId);
    }
    List<ServicePrincipal> federated =
        registered.stream().filter(one -> one.federated().orElse(false)).toList();
    return Page.ofObjects(
        call,
        "applications('" + appId + "')/federatedIdentityCredentials",
        federated,
        one -> row(one, call.tenant().id()));
  }

  private static ObjectNode row(ServicePrincipal application, TenantId tenant) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", PimRequests.guid("federated " + application.key()));
    row.put("name", "deployment");
    row.put("issuer", "https://token.actions.githubusercontent.com");
    row.put("subject", "repo:example/" + tenant + ":environment:production");
    row.putNull("description");
    row.putArray("audiences").add("api://AzureADTokenExchange");
    return row;
  }
}
