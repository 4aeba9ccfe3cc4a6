package io.github.palaudit.intake;

import java.util.Locale;

/** Rows as az prints them, cut down to the fields that matter. */
final class Az {

  static final String SUB_1 = "aaaaaaaa-0000-4000-8000-000000000001";
  static final String SUB_2 = "aaaaaaaa-0000-4000-8000-000000000002";
  static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
  static final String ANNA = "aaaaaaaa-1111-4111-8111-000000000001";
  static final String ADMINS = "aaaaaaaa-2222-4222-8222-000000000002";

  private Az() {}

  /** A row of {@code az role assignment list}. */
  static String assignment(
      String name, String scope, String principal, String type, String principalName) {
    String above = scope.equals("/") ? "" : scope;
    return String.format(
        Locale.ROOT,
        """
        {"condition": null, "conditionVersion": null, "createdBy": "",
         "createdOn": "2025-01-02T03:04:05.123456+00:00",
         "delegatedManagedIdentityResourceId": null, "description": null,
         "id": "%1$s/providers/Microsoft.Authorization/roleAssignments/%2$s", "name": "%2$s",
         "principalId": "%4$s", "principalName": "%6$s", "principalType": "%5$s",
         "roleDefinitionId": "/subscriptions/%7$s/providers/Microsoft.Authorization/roleDefinitions/%8$s",
         "roleDefinitionName": "Reader", "scope": "%3$s",
         "type": "Microsoft.Authorization/roleAssignments",
         "updatedBy": "", "updatedOn": "2025-01-02T03:04:05.123456+00:00"}""",
        above,
        name,
        scope,
        principal,
        type,
        principalName,
        SUB_1,
        READER);
  }

  /** A user's Reader on a scope. */
  static String reader(String name, String scope) {
    return assignment(name, scope, ANNA, "User", "anna@contoso.com");
  }

  /** A row of {@code az account list}. */
  static String account(String id, String tenant, String name) {
    return String.format(
        Locale.ROOT,
        """
        {"cloudName": "AzureCloud", "homeTenantId": "%2$s", "id": "%1$s", "isDefault": false,
         "managedByTenants": [], "name": "%3$s", "state": "Enabled", "tenantId": "%2$s",
         "user": {"name": "auditor@contoso.com", "type": "user"}}""",
        id,
        tenant,
        name);
  }

  /** A row of {@code az ad user list}, which carries no accountEnabled and no userType. */
  static String user(String id, String userPrincipalName) {
    return String.format(
        Locale.ROOT,
        """
        {"businessPhones": [], "displayName": "Anna", "givenName": null, "id": "%s",
         "jobTitle": null, "mail": null, "userPrincipalName": "%s"}""",
        id,
        userPrincipalName);
  }

  /** A row of {@code az ad sp list}. */
  static String servicePrincipal(String id) {
    return String.format(
        Locale.ROOT,
        """
        {"accountEnabled": true, "appId": "%1$s", "appOwnerOrganizationId": "%2$s",
         "displayName": "pipeline", "id": "%1$s", "keyCredentials": [],
         "passwordCredentials": [{"endDateTime": "2026-12-31T00:00:00Z", "keyId": "k"}],
         "servicePrincipalType": "Application"}""",
        id,
        Exports.OTHER_TENANT);
  }

  /** A row of {@code az ad group list}. */
  static String group(String id, String name) {
    return String.format(
        Locale.ROOT,
        """
        {"displayName": "%s", "groupTypes": [], "id": "%s", "mailEnabled": false,
         "securityEnabled": true}""",
        name,
        id);
  }

  static String scope(String subscription) {
    return "/subscriptions/" + subscription;
  }

  static String list(String... rows) {
    return "[" + String.join(",\n", rows) + "]";
  }
}
