package io.github.palaudit.cli;

import io.github.palaudit.scan.ReadPermission.Grant;
import java.util.ArrayList;
import java.util.List;

/** The commands of the Azure CLI, for bash, that grant and withdraw what is asked for. */
record AccessByAzureCli(AccessRequest request) {

  List<String> grant() {
    List<String> commands = new ArrayList<>();
    String type =
        request
            .application()
            .map(app -> " --assignee-principal-type " + (app ? "ServicePrincipal" : "User"))
            .orElse("");
    for (String role : request.azureRoles()) {
      commands.add(
          "az role assignment create --assignee-object-id "
              + request.who()
              + type
              + " --role "
              + role
              + " --scope "
              + request.root());
    }
    commands.add(
        "az rest --method POST --url "
            + directoryRoles()
            + " --body '{\"principalId\":\""
            + request.who()
            + "\",\"roleDefinitionId\":\""
            + AccessRequest.DIRECTORY_READERS
            + "\",\"directoryScopeId\":\"/\"}'");
    for (Grant one : request.applicationPermissions()) {
      commands.addAll(permission(one));
      commands.add(
          "az rest --method POST --url "
              + ofApplication()
              + " --body '{\"principalId\":\""
              + request.who()
              + "\",\"resourceId\":\"'$graph'\",\"appRoleId\":\"'$role'\"}'");
    }
    return commands;
  }

  List<String> withdraw() {
    List<String> commands = new ArrayList<>();
    for (String role : request.azureRoles()) {
      commands.add(
          "az role assignment delete --assignee "
              + request.who()
              + " --role "
              + role
              + " --scope "
              + request.root());
    }
    commands.add(
        "id=$(az rest --url \""
            + directoryRoles()
            + "?\\$filter=principalId%20eq%20'"
            + request.who()
            + "'%20and%20roleDefinitionId%20eq%20'"
            + AccessRequest.DIRECTORY_READERS
            + "'\" --query 'value[0].id' -o tsv)");
    commands.add("az rest --method DELETE --url " + directoryRoles() + "/$id");
    for (Grant one : request.applicationPermissions()) {
      commands.add(permission(one).get(1));
      commands.add(
          "id=$(az rest --url "
              + ofApplication()
              + " --query \"value[?appRoleId=='$role'].id\" -o tsv)");
      commands.add("az rest --method DELETE --url " + ofApplication() + "/$id");
    }
    return commands;
  }

  private static List<String> permission(Grant permission) {
    return List.of(
        "graph=$(az ad sp show --id " + AccessRequest.GRAPH_APPLICATION + " --query id -o tsv)",
        "role=$(az ad sp show --id "
            + AccessRequest.GRAPH_APPLICATION
            + " --query \"appRoles[?value=='"
            + permission.label()
            + "'].id\" -o tsv)");
  }

  private String directoryRoles() {
    return request.microsoftGraph() + "/v1.0/roleManagement/directory/roleAssignments";
  }

  private String ofApplication() {
    return request.microsoftGraph()
        + "/v1.0/servicePrincipals/"
        + request.who()
        + "/appRoleAssignments";
  }
}
