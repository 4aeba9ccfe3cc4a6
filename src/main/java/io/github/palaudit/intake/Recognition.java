package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Row;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells what a row is from its content: the type it names, else the fields only its kind has. */
final class Recognition {

  private static final Map<String, RowKind> ARM =
      Map.ofEntries(
          Map.entry("microsoft.authorization/roleassignments", RowKind.ROLE_ASSIGNMENT),
          Map.entry("microsoft.authorization/classicadministrators", RowKind.CLASSIC_ADMINISTRATOR),
          Map.entry("microsoft.authorization/roledefinitions", RowKind.ROLE_DEFINITION),
          Map.entry(
              "microsoft.authorization/roleeligibilityscheduleinstances", RowKind.ROLE_ELIGIBILITY),
          Map.entry(
              "microsoft.authorization/roleassignmentscheduleinstances",
              RowKind.ASSIGNMENT_SCHEDULE),
          Map.entry("microsoft.authorization/roleeligibilityschedules", RowKind.PIM_REQUEST),
          Map.entry("microsoft.authorization/roleassignmentschedules", RowKind.PIM_REQUEST),
          Map.entry("microsoft.authorization/roleeligibilityschedulerequests", RowKind.PIM_REQUEST),
          Map.entry("microsoft.authorization/roleassignmentschedulerequests", RowKind.PIM_REQUEST),
          Map.entry("microsoft.managedservices/registrationassignments", RowKind.DELEGATION),
          Map.entry(
              "microsoft.managedservices/registrationdefinitions", RowKind.DELEGATION_DEFINITION),
          Map.entry("microsoft.management/managementgroups", RowKind.MANAGEMENT_GROUP),
          Map.entry(
              "microsoft.management/managementgroups/subscriptions", RowKind.SUBSCRIPTION_IN_TREE),
          Map.entry("subscriptions", RowKind.SUBSCRIPTION_IN_TREE),
          Map.entry("microsoft.resources/subscriptions", RowKind.SUBSCRIPTION),
          Map.entry("microsoft.managementpartner/partners", RowKind.PARTNER_LINK),
          Map.entry("microsoft.managementpartner/partner", RowKind.PARTNER_LINK));

  private static final Map<String, RowKind> GRAPH =
      Map.of(
          "user", RowKind.USER,
          "serviceprincipal", RowKind.SERVICE_PRINCIPAL,
          "group", RowKind.GROUP,
          "application", RowKind.APPLICATION);

  private static final Map<String, RowKind> CONTEXT =
      Map.of(
          "users", RowKind.USER,
          "serviceprincipals", RowKind.SERVICE_PRINCIPAL,
          "groups", RowKind.GROUP,
          "applications", RowKind.APPLICATION);

  /** az gives classic administrators, listed among role assignments, no id and no type. */
  private static final String CLASSIC = "NA(classic";

  private Recognition() {}

  /** The kind of this row. */
  static RowKind of(Row row) {
    if (row.child("error").isPresent()) {
      boolean named = row.has("tenantId") && row.has("objectId");
      return named ? RowKind.PARTNER_LINK : RowKind.ERROR;
    }
    if (row.own("id").filter(id -> id.startsWith(CLASSIC)).isPresent()) {
      return RowKind.CLASSIC_ADMINISTRATOR;
    }
    return byArmType(row)
        .or(() -> byGraphType(row))
        .or(() -> byResourceFields(row))
        .or(() -> byDirectoryFields(row))
        .or(() -> row.context().flatMap(Recognition::ofContext))
        .orElse(RowKind.UNKNOWN);
  }

  /** The kind that an {@code @odata.context} names, when it names one. */
  static Optional<RowKind> ofContext(String context) {
    String collection = context.substring(context.indexOf('#') + 1).toLowerCase(Locale.ROOT);
    int end = collection.indexOf('(');
    return Optional.ofNullable(CONTEXT.get(end < 0 ? collection : collection.substring(0, end)));
  }

  private static Optional<RowKind> byArmType(Row row) {
    return row.own("type")
        .map(type -> type.toLowerCase(Locale.ROOT))
        .map(Recognition::withoutPath)
        .flatMap(type -> Optional.ofNullable(ARM.get(type)));
  }

  /** Older answers say {@code /providers/Microsoft.Management/managementGroups}. */
  private static String withoutPath(String type) {
    String text = type.startsWith("/") ? type.substring(1) : type;
    return text.startsWith("providers/") ? text.substring("providers/".length()) : text;
  }

  private static Optional<RowKind> byGraphType(Row row) {
    return row.own("@odata.type")
        .or(() -> row.own("objectType"))
        .map(type -> type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        .map(type -> GRAPH.getOrDefault(type, RowKind.DIRECTORY_OBJECT));
  }

  private static Optional<RowKind> byResourceFields(Row row) {
    if (row.has("roleEligibilityScheduleId")) {
      return Optional.of(RowKind.ROLE_ELIGIBILITY);
    }
    if (row.has("roleAssignmentScheduleId")) {
      return Optional.of(RowKind.ASSIGNMENT_SCHEDULE);
    }
    if (row.has("registrationDefinitionId")) {
      return Optional.of(RowKind.DELEGATION);
    }
    if (row.has("roleDefinitionId") && row.has("principalId")) {
      return Optional.of(RowKind.ROLE_ASSIGNMENT);
    }
    if (row.has("permissions") && row.has("assignableScopes")) {
      return Optional.of(RowKind.ROLE_DEFINITION);
    }
    boolean link = row.has("partnerId") || row.has("partnerAdminLink") || row.has("PartnerId");
    if (link || row.has("tenantId") && row.has("objectId")) {
      return Optional.of(RowKind.PARTNER_LINK);
    }
    boolean az = row.has("homeTenantId") || row.has("isDefault");
    return row.has("tenantId") && (az || row.has("subscriptionId"))
        ? Optional.of(RowKind.SUBSCRIPTION)
        : Optional.empty();
  }

  private static Optional<RowKind> byDirectoryFields(Row row) {
    if (row.has("userPrincipalName")) {
      return Optional.of(RowKind.USER);
    }
    if (row.has("identifierUris") || row.has("requiredResourceAccess")) {
      return Optional.of(RowKind.APPLICATION);
    }
    if (row.has("servicePrincipalType") || row.has("appId")) {
      return Optional.of(RowKind.SERVICE_PRINCIPAL);
    }
    boolean group = row.has("groupTypes") || row.has("securityEnabled") || row.has("mailEnabled");
    return group ? Optional.of(RowKind.GROUP) : Optional.empty();
  }
}
