package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.User;
import io.github.palaudit.snapshot.Window;
import java.time.Instant;
import java.util.Optional;

/** What all answers of PIM for Azure roles have in common: who, what, where, when. */
record PimProperties(
    Call call,
    ScopeId scope,
    RoleDefinitionId role,
    ObjectId principal,
    String principalType,
    Window window) {

  /** Scope, role, principal, start, end and creation. */
  ObjectNode common() {
    ObjectNode properties = subject();
    window.start().ifPresent(at -> properties.put("startDateTime", ArmResource.time(at)));
    window.start().ifPresent(at -> properties.put("createdOn", ArmResource.time(at)));
    window.end().ifPresent(at -> properties.put("endDateTime", ArmResource.time(at)));
    return properties;
  }

  /** Scope, role and principal. */
  ObjectNode subject() {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.put("scope", sent(scope));
    properties.put("roleDefinitionId", ArmResource.roleId(role, scope));
    properties.put("principalId", principal.value());
    properties.put("principalType", principalType);
    return properties;
  }

  void addUpdatedOn(ObjectNode properties) {
    window.start().ifPresent(at -> properties.put("updatedOn", ArmResource.time(at)));
  }

  static void addCondition(ObjectNode properties, String condition) {
    properties.put("condition", condition).put("conditionVersion", "2.0");
  }

  /**
   * Provisioned while in force, PendingProvisioning before, Revoked after: words of the
   * specification; which of them a schedule that is not in force really has is not documented.
   */
  String status() {
    Instant now = call.now();
    if (window.contains(now)) {
      return "Provisioned";
    }
    return window.start().filter(now::isBefore).isPresent() ? "PendingProvisioning" : "Revoked";
  }

  /** The display names. */
  void expand(ObjectNode properties) {
    Snapshot contents = call.contents();
    ObjectNode expanded = properties.putObject("expandedProperties");
    expanded
        .putObject("scope")
        .put("id", scope.text())
        .put("displayName", contents.scopes().displayName(scope))
        .put("type", scope.kind().word().replace("-", ""));
    Optional<RoleDefinition> definition = contents.roleDefinition(role);
    expanded
        .putObject("roleDefinition")
        .put("id", ArmResource.roleId(role, scope))
        .put("displayName", definition.map(RoleDefinition::name).orElse(""))
        .put("type", definition.map(RoleDefinition::type).orElse("BuiltInRole"));
    ObjectNode who = expanded.putObject("principal").put("id", principal.value());
    Optional<Principal> known = contents.principal(principal);
    known.ifPresent(one -> who.put("displayName", one.displayName()));
    known
        .filter(User.class::isInstance)
        .flatMap(one -> ((User) one).mail())
        .ifPresent(mail -> who.put("email", mail));
    who.put("type", principalType);
  }

  /** PIM writes subscriptions with a provider before them. */
  static String sent(ScopeId scope) {
    return scope.subscription().isPresent()
        ? "/providers/Microsoft.Subscription" + scope.text()
        : scope.text();
  }
}
