package io.github.palaudit.cli;

import io.github.palaudit.scan.ReadPermission.Grant;
import java.util.ArrayList;
import java.util.List;

/** The commands of PowerShell that grant and withdraw what is asked for. */
record AccessByPowerShell(AccessRequest request) {

  List<String> grant() {
    List<String> commands = new ArrayList<>();
    for (String role : request.azureRoles()) {
      commands.add(
          "New-AzRoleAssignment -ObjectId "
              + request.who()
              + " -RoleDefinitionId "
              + role
              + " -Scope "
              + request.root());
    }
    commands.add(
        "New-MgRoleManagementDirectoryRoleAssignment -PrincipalId "
            + request.who()
            + " -RoleDefinitionId "
            + AccessRequest.DIRECTORY_READERS
            + " -DirectoryScopeId /");
    for (Grant one : request.applicationPermissions()) {
      commands.addAll(permission(one));
      commands.add(
          "New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId "
              + request.who()
              + " -PrincipalId "
              + request.who()
              + " -ResourceId $graph.Id -AppRoleId $role.Id");
    }
    return commands;
  }

  List<String> withdraw() {
    List<String> commands = new ArrayList<>();
    for (String role : request.azureRoles()) {
      commands.add(
          "Remove-AzRoleAssignment -ObjectId "
              + request.who()
              + " -RoleDefinitionId "
              + role
              + " -Scope "
              + request.root());
    }
    commands.add(
        "Get-MgRoleManagementDirectoryRoleAssignment -Filter \"principalId eq '"
            + request.who()
            + "' and roleDefinitionId eq '"
            + AccessRequest.DIRECTORY_READERS
            + "'\" | ForEach-Object { Remove-MgRoleManagementDirectoryRoleAssignment"
            + " -UnifiedRoleAssignmentId $_.Id }");
    for (Grant one : request.applicationPermissions()) {
      commands.addAll(permission(one));
      commands.add(
          "Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId "
              + request.who()
              + " | Where-Object AppRoleId -eq $role.Id | ForEach-Object {"
              + " Remove-MgServicePrincipalAppRoleAssignment -ServicePrincipalId "
              + request.who()
              + " -AppRoleAssignmentId $_.Id }");
    }
    return commands;
  }

  private static List<String> permission(Grant permission) {
    return List.of(
        "$graph = Get-MgServicePrincipal -Filter \"appId eq '"
            + AccessRequest.GRAPH_APPLICATION
            + "'\"",
        "$role = $graph.AppRoles | Where-Object Value -eq '" + permission.label() + "'");
  }
}
