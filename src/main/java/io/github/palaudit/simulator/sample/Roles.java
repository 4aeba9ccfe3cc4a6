package io.github.palaudit.simulator.sample;

import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;

/** The role definitions that simulated customers use. */
public final class Roles {

  public static final RoleDefinitionId OWNER = id("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");
  public static final RoleDefinitionId CONTRIBUTOR = id("b24988ac-6180-42a0-ab88-20f7382dd24c");
  public static final RoleDefinitionId READER = id("acdd72a7-3385-48ef-bd42-f606fba81ae7");
  public static final RoleDefinitionId SUPPORT_REQUEST_CONTRIBUTOR =
      id("cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e");
  public static final RoleDefinitionId NETWORK_CONTRIBUTOR =
      id("4d97b98b-1d4f-4787-a291-c67834d212e7");

  /** A role with data actions, which a delegation cannot use (F-A9). */
  static final RoleDefinitionId STORAGE_BLOB_DATA_CONTRIBUTOR =
      id("ba92f5b4-2d11-453d-a403-e96b0029c9fe");

  /** Built in, and not in the table of roles that count (F-C2). */
  public static final RoleDefinitionId RBAC_ADMINISTRATOR =
      id("f58310d9-a9f6-439a-9e8d-f62e7b41a168");

  /** Made by Contoso, and called Contributor like the built-in one. */
  static final RoleDefinitionId CUSTOM_CONTRIBUTOR = id("c0c0c0c0-cccc-4000-8000-000000000001");

  /** Counts, and is often given under a condition. */
  private Roles() {}

  /** The built-in ones. */
  public static List<RoleDefinition> builtIn() {
    return List.of(
        role(OWNER, "Owner", List.of("*"), List.of()),
        role(
            CONTRIBUTOR,
            "Contributor",
            List.of("*"),
            List.of(
                "Microsoft.Authorization/*/Delete",
                "Microsoft.Authorization/*/Write",
                "Microsoft.Authorization/elevateAccess/Action",
                "Microsoft.Blueprint/blueprintAssignments/write",
                "Microsoft.Blueprint/blueprintAssignments/delete",
                "Microsoft.Compute/galleries/share/action",
                "Microsoft.Purview/consents/write",
                "Microsoft.Purview/consents/delete",
                "Microsoft.Resources/deploymentStacks/manageDenySetting/action",
                "Microsoft.Subscription/cancel/action",
                "Microsoft.Subscription/enable/action")),
        role(READER, "Reader", List.of("*/read"), List.of()),
        role(
            SUPPORT_REQUEST_CONTRIBUTOR,
            "Support Request Contributor",
            List.of(
                "Microsoft.Authorization/*/read",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Support/*"),
            List.of()),
        role(
            NETWORK_CONTRIBUTOR,
            "Network Contributor",
            List.of(
                "Microsoft.Authorization/*/read",
                "Microsoft.Insights/alertRules/*",
                "Microsoft.Network/*",
                "Microsoft.ResourceHealth/availabilityStatuses/read",
                "Microsoft.Resources/deployments/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Support/*"),
            List.of()),
        role(
            RBAC_ADMINISTRATOR,
            "Role Based Access Control Administrator",
            List.of(
                "Microsoft.Authorization/roleAssignments/write",
                "Microsoft.Authorization/roleAssignments/delete",
                "*/read",
                "Microsoft.Support/*"),
            List.of()));
  }

  /** Acts on data as well. */
  static RoleDefinition storageBlobDataContributor() {
    return new RoleDefinition(
        STORAGE_BLOB_DATA_CONTRIBUTOR,
        "Storage Blob Data Contributor",
        "BuiltInRole",
        List.of("/"),
        List.of(
            new Permission(
                List.of(
                    "Microsoft.Storage/storageAccounts/blobServices/containers/delete",
                    "Microsoft.Storage/storageAccounts/blobServices/containers/read",
                    "Microsoft.Storage/storageAccounts/blobServices/containers/write",
                    "Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action"),
                List.of(),
                List.of(
                    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete",
                    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
                    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write",
                    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/move/action",
                    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action"),
                List.of())));
  }

  /** Two blocks of permissions: a not-action of one takes nothing away from the other. */
  static RoleDefinition customContributor(ScopeId assignableAt) {
    return new RoleDefinition(
        CUSTOM_CONTRIBUTOR,
        "Contributor",
        "CustomRole",
        List.of(assignableAt.text()),
        List.of(
            new Permission(
                List.of("Microsoft.Compute/*"),
                List.of("Microsoft.Compute/virtualMachines/delete"),
                List.of(),
                List.of()),
            new Permission(List.of("Microsoft.Storage/*/read"), List.of(), List.of(), List.of())));
  }

  private static RoleDefinition role(
      RoleDefinitionId id, String name, List<String> actions, List<String> notActions) {
    return new RoleDefinition(
        id,
        name,
        "BuiltInRole",
        List.of("/"),
        List.of(new Permission(actions, notActions, List.of(), List.of())));
  }

  private static RoleDefinitionId id(String guid) {
    return new RoleDefinitionId(guid);
  }
}
