package io.github.palaudit.cli;

import io.github.palaudit.scan.ReadPermission.Grant;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The least a customer has to give, as a text to send, with the commands that grant and withdraw
 * it.
 *
 * @param objectId of the identity that will scan; empty where it could not be told
 * @param application whether that is an application; empty where it could not be told
 * @param microsoftGraph the address of Microsoft Graph in this cloud
 * @param cost whether the cost is to be read too
 */
record AccessRequest(
    TenantId tenant,
    String tenantName,
    Optional<String> objectId,
    Optional<Boolean> application,
    URI microsoftGraph,
    boolean cost) {

  private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
  private static final String COST_READER = "72fafb9e-0641-4937-9268-a91bfd8191a3";
  static final String DIRECTORY_READERS = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b";
  static final String GRAPH_APPLICATION = "00000003-0000-0000-c000-000000000000";

  /** The identity, or what to put its id in place of. */
  String who() {
    return objectId.orElse("OBJECT-ID");
  }

  /** Where it is given in Azure: the tenant root management group. */
  String root() {
    return ScopeId.managementGroup(tenant.value()).text();
  }

  private boolean mayBeApplication() {
    return application.orElse(true);
  }

  /** The whole text. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Access for a read-only audit of Azure: " + Plain.line(tenantName) + " (" + tenant + ")");
    lines.add("");
    lines.add(
        "palaudit reads who holds which role where. It changes nothing in Azure or Entra ID.");
    lines.add("For the time of the audit, please give this identity the following and no more:");
    lines.add("");
    lines.add("  Object id: " + who() + kind());
    lines.add("");
    lines.add("  1. " + Grant.READER.label() + " in Azure, at the tenant root management group:");
    lines.add("     scopes, role assignments, PIM schedules and eligibilities, deny assignments,");
    lines.add("     Lighthouse delegations, resource groups. Whoever grants it has to be Owner or");
    lines.add("     User Access Administrator there.");
    lines.add("  2. " + Grant.DIRECTORY_READERS.label() + " in Microsoft Entra ID:");
    lines.add("     who the principals are, and who is in the groups that hold roles.");
    int next = 3;
    if (mayBeApplication()) {
      lines.add("  " + next++ + ". " + Grant.GROUP_ELIGIBILITY.label() + " and");
      lines.add("     " + Grant.GROUP_ASSIGNMENT.label());
      lines.add("     of Microsoft Graph, for an application, if PIM for Groups is in use:");
      lines.add("     who may activate a membership of such a group, and whose has an end.");
    }
    if (cost) {
      lines.add(
          "  " + next + ". " + Grant.COST_MANAGEMENT_READER.label() + " in Azure, there too:");
      lines.add("     the cost of each subscription and resource group.");
    }
    AccessByAzureCli azureCli = new AccessByAzureCli(this);
    AccessByPowerShell powerShell = new AccessByPowerShell(this);
    section(lines, "To grant it, Azure CLI (bash):", azureCli.grant());
    section(lines, "To grant it, PowerShell:", powerShell.grant());
    section(lines, "To withdraw it, Azure CLI (bash):", azureCli.withdraw());
    section(lines, "To withdraw it, PowerShell:", powerShell.withdraw());
    return String.join("\n", lines) + "\n";
  }

  private String kind() {
    return application.map(app -> app ? " (a service principal)" : " (a user)").orElse("");
  }

  private static void section(List<String> lines, String title, List<String> commands) {
    lines.add("");
    lines.add(title);
    lines.add("");
    commands.forEach(command -> lines.add("  " + command));
  }

  /** The ids of the roles to give in Azure. */
  List<String> azureRoles() {
    return cost ? List.of(READER, COST_READER) : List.of(READER);
  }

  /** Permissions of Microsoft Graph, which a person has by a role instead. */
  List<Grant> applicationPermissions() {
    return mayBeApplication()
        ? List.of(Grant.GROUP_ELIGIBILITY, Grant.GROUP_ASSIGNMENT)
        : List.of();
  }
}
