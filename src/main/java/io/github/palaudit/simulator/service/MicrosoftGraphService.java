package io.github.palaudit.simulator.service;

import io.github.palaudit.simulator.cloud.SimulatedCloud;
import java.util.ArrayList;
import java.util.List;

/** Microsoft Graph v1.0: the few reads of the directory that an audit needs. */
public final class MicrosoftGraphService implements Service {

  private final Operations operations;

  /** Serves this cloud to bearers of these tokens. */
  public MicrosoftGraphService(SimulatedCloud cloud, Tokens tokens) {
    List<Operation> all = new ArrayList<>();
    all.addAll(DirectoryOperations.all());
    all.addAll(GroupOperations.all());
    all.addAll(PimForGroupsOperations.all());
    all.addAll(FederatedCredentialOperations.all());
    this.operations = new Operations(cloud, tokens, ServiceName.MICROSOFT_GRAPH, all);
  }

  @Override
  public Answer answer(Request request) {
    return operations.answer(request);
  }
}
