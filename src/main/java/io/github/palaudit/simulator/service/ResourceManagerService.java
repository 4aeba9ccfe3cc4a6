package io.github.palaudit.simulator.service;

import io.github.palaudit.simulator.cloud.SimulatedCloud;
import java.util.ArrayList;
import java.util.List;

/** Azure Resource Manager: every request names an api-version, or is refused with 400. */
public final class ResourceManagerService implements Service {

  private final Operations operations;

  /** Serves this cloud to bearers of these tokens. */
  public ResourceManagerService(SimulatedCloud cloud, Tokens tokens) {
    List<Operation> all = new ArrayList<>();
    all.addAll(SubscriptionOperations.all());
    all.addAll(ManagementGroupOperations.all());
    all.addAll(RoleOperations.all());
    all.addAll(PimOperations.all());
    all.addAll(LighthouseOperations.all());
    all.addAll(ResourceGraphOperations.all());
    all.addAll(PartnerOperations.all(new PartnerLinks(cloud)));
    all.addAll(CostOperations.all());
    all.addAll(ActivityLogOperations.all());
    this.operations = new Operations(cloud, tokens, ServiceName.RESOURCE_MANAGER, all);
  }

  @Override
  public Answer answer(Request request) {
    if (request.parameter("api-version").isEmpty()) {
      return Answer.error(
          400,
          "MissingApiVersionParameter",
          "The api-version query parameter (?api-version=) is required for all requests.");
    }
    return operations.answer(request);
  }
}
