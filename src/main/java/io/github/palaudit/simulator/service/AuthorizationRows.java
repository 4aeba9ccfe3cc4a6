package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Role assignments as Resource Graph holds them: {@code authorizationresources | where type =~
 * 'microsoft.authorization/roleassignments' [| where ...] [| project ...] | order by id asc}, with
 * the further conditions of {@link AuthorizationFilter} and the scope of {@link
 * AuthorizationScope}.
 *
 * <p>What the table holds (supported-tables-resources of the Resource Graph documentation):
 * roleassignments, roledefinitions and, until they were retired, classicadministrators. No PIM
 * eligibilities or schedules, and no deny assignments: those are asked in Azure Resource Manager.
 * Role definitions are not served here: built-in ones stand at no subscription
 * (KnudsenMorten/AzResourceGraphPS, issue 3) and Azure Resource Manager lists them in one request.
 *
 * <p>No recorded answer was found. Columns are the usual ones of every table; {@code properties}
 * are those of api-version 2022-04-01. Deliberately unlike Azure Resource Manager, as samples in
 * the documentation lead to expect: {@code type} in lower case, {@code RoleAssignments} and {@code
 * RoleDefinitions} in ids with a capital, and a role's id without the subscription before it.
 */
final class AuthorizationRows {

  private AuthorizationRows() {}

  static Optional<GraphRows> of(Call call, JsonNode body, GraphQuestion question) {
    Optional<AuthorizationFilter> filter =
        AuthorizationFilter.of(AssignmentCounts.conditions(question.stages()));
    if (filter.isEmpty()) {
      return Optional.empty();
    }
    Visible visible = new Visible(call, "/providers/Microsoft.Authorization/roleAssignments");
    List<RoleAssignment> found = AuthorizationScope.of(call, body).assignments(call.contents());
    if (!filter.get().takesAll() || !call.tenant().refusals().isEmpty()) {
      found =
          found.stream()
              .filter(filter.get()::accepts)
              .filter(one -> visible.test(one.scope().subscription().orElse(one.scope())))
              .toList();
    }
    return Optional.of(
        AssignmentCounts.areAskedFor(question.stages())
            ? AssignmentCounts.of(found, question)
            : GraphRows.of(found, question, one -> row(one, call)));
  }

  private static ObjectNode row(RoleAssignment assignment, Call call) {
    ScopeId scope = assignment.scope();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", id(assignment));
    row.put("name", name(assignment));
    row.put("type", "microsoft.authorization/roleassignments");
    row.put("tenantId", call.tenant().id().value());
    row.put("kind", "");
    row.put("location", "");
    row.put("resourceGroup", resourceGroup(scope));
    row.put("subscriptionId", scope.subscription().map(ScopeId::name).orElse(""));
    row.put("managedBy", "");
    row.putNull("sku");
    row.putNull("plan");
    row.set("properties", properties(assignment));
    row.putNull("tags");
    row.putNull("identity");
    row.putNull("zones");
    row.putNull("extendedLocation");
    return row;
  }

  private static ObjectNode properties(RoleAssignment assignment) {
    ObjectNode properties = RoleOperations.properties(assignment);
    return properties.put(
        "roleDefinitionId",
        "/providers/Microsoft.Authorization/RoleDefinitions/" + assignment.role());
  }

  private static String id(RoleAssignment assignment) {
    String id = assignment.id();
    return id.substring(0, id.length() - name(assignment).length())
            .replace("/roleAssignments/", "/RoleAssignments/")
        + name(assignment);
  }

  private static String name(RoleAssignment assignment) {
    return assignment.id().substring(assignment.id().lastIndexOf('/') + 1);
  }

  private static String resourceGroup(ScopeId scope) {
    String[] segments = scope.text().split("/");
    return segments.length > 4 && segments[3].equalsIgnoreCase("resourceGroups")
        ? segments[4].toLowerCase(Locale.ROOT)
        : "";
  }
}
