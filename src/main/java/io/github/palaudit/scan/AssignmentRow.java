package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;

/**
 * A role assignment as Azure Resource Manager (api-version 2022-04-01) and Resource Graph send it:
 * the same properties, but another spelling of the id.
 */
final class AssignmentRow {

  private static final String BELOW_SCOPE = "/providers/Microsoft.Authorization/roleAssignments/";

  private AssignmentRow() {}

  /** A row of Azure Resource Manager; fails when it lacks what it must have. */
  static RoleAssignment ofResourceManager(JsonNode row) {
    return of(Sent.required(row, "id"), row.path("properties"));
  }

  /**
   * A row of Resource Graph. Its id is made anew of scope and name, since it spells {@code
   * RoleAssignments} where Azure Resource Manager does not; fails likewise.
   */
  static RoleAssignment ofResourceGraph(JsonNode row) {
    JsonNode properties = row.path("properties");
    String scope = Sent.required(properties, "scope");
    return of(
        (scope.equals("/") ? "" : scope) + BELOW_SCOPE + Sent.required(row, "name"), properties);
  }

  private static RoleAssignment of(String id, JsonNode properties) {
    return new RoleAssignment(
        id,
        ScopeId.of(Sent.required(properties, "scope")),
        new RoleDefinitionId(Sent.required(properties, "roleDefinitionId")),
        new ObjectId(Sent.required(properties, "principalId")),
        Sent.text(properties, "principalType").orElse(""),
        Sent.text(properties, "condition"),
        Sent.instant(properties, "createdOn"),
        Sent.instant(properties, "updatedOn"));
  }
}
