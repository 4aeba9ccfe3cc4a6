package io.github.palaudit.scan;

import io.github.palaudit.snapshot.Source;
import java.util.Optional;

/**
 * What a source cannot be read without, and which grant brings it with the least beside it. The one
 * table of this knowledge.
 *
 * @param permission the action of Azure, or the permission of Microsoft Graph
 * @param grant the smallest built-in role or permission that holds it
 * @param reference the page of learn.microsoft.com that says so
 */
public record ReadPermission(String permission, Grant grant, String reference) {

  private static final String ACTIONS =
      "azure/role-based-access-control/resource-provider-operations";
  private static final String GRAPH = "graph/permissions-reference";

  /** What is asked of the customer. */
  public enum Grant {
    /** Reader, the role acdd72a7-3385-48ef-bd42-f606fba81ae7, at the tenant root group. */
    READER("Reader"),
    /** Reader at the root scope itself, above the tenant root group; not documented as least. */
    READER_AT_ROOT("Reader at the root scope /"),
    /** Cost Management Reader, the role 72fafb9e-0641-4937-9268-a91bfd8191a3, there too. */
    COST_MANAGEMENT_READER("Cost Management Reader"),
    /** The role of Microsoft Entra ID of the template 88d8e3e3-8f55-4a1e-953a-9b9898b8876b. */
    DIRECTORY_READERS("Directory Readers"),
    /** The application permission of Microsoft Graph of this name. */
    GROUP_ELIGIBILITY("PrivilegedEligibilitySchedule.Read.AzureADGroup"),
    /** Another one. */
    GROUP_ASSIGNMENT("PrivilegedAssignmentSchedule.Read.AzureADGroup"),
    /** Being signed in is enough. */
    NOTHING("no role");

    private final String label;

    Grant(String label) {
      this.label = label;
    }

    /** The name of the role or permission. */
    public String label() {
      return label;
    }
  }

  /** What this source takes; empty for what is never read live. */
  public static Optional<ReadPermission> of(Source source) {
    return switch (source) {
      case MANAGEMENT_GROUPS -> azure("Microsoft.Management/managementGroups/read");
      case SUBSCRIPTIONS -> azure("Microsoft.Resources/subscriptions/read");
      case RESOURCE_GROUPS -> azure("Microsoft.Resources/subscriptions/resourceGroups/read");
      case RESOURCE_COUNTS -> azure("*/read on the resources (Resource Graph)");
      case ROLE_DEFINITIONS -> azure("Microsoft.Authorization/roleDefinitions/read");
      case ROLE_ASSIGNMENTS -> azure("Microsoft.Authorization/roleAssignments/read");
      case ASSIGNMENT_SCHEDULES -> azure("Microsoft.Authorization/roleAssignmentSchedules/read");
      case ROLE_ELIGIBILITIES -> azure("Microsoft.Authorization/roleEligibilitySchedules/read");
      case DENY_ASSIGNMENTS -> azure("Microsoft.Authorization/denyAssignments/read");
      case DELEGATIONS -> azure("Microsoft.ManagedServices/registrationAssignments/read");
      case ACTIVATIONS -> azure("Microsoft.Authorization/roleAssignmentScheduleRequests/read");
      case COST ->
          Optional.of(
              new ReadPermission(
                  "Microsoft.CostManagement/*/read", Grant.COST_MANAGEMENT_READER, ACTIONS));
      case PRINCIPALS -> graph("Directory.Read.All", Grant.DIRECTORY_READERS);
      case GROUP_MEMBERS ->
          graph("GroupMember.Read.All (hidden ones: Member.Read.Hidden)", Grant.DIRECTORY_READERS);
      case GROUP_ELIGIBILITIES ->
          graph(
              Grant.GROUP_ELIGIBILITY.label() + " and " + Grant.GROUP_ASSIGNMENT.label(),
              Grant.GROUP_ELIGIBILITY);
      case LINKS ->
          Optional.of(
              new ReadPermission(
                  "a token of this tenant", Grant.NOTHING, "rest/api/managementpartner/partners"));
      case LINK_HINTS ->
          Optional.of(
              new ReadPermission(
                  "Microsoft.Insights/eventtypes/values/read at the root /",
                  Grant.READER_AT_ROOT,
                  "rest/api/monitor/tenant-activity-logs/list"));
      case USAGE -> Optional.empty();
    };
  }

  private static Optional<ReadPermission> azure(String action) {
    return Optional.of(new ReadPermission(action, Grant.READER, ACTIONS));
  }

  private static Optional<ReadPermission> graph(String permission, Grant grant) {
    return Optional.of(new ReadPermission(permission, grant, GRAPH));
  }
}
