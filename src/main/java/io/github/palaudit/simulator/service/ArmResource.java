package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** The envelope that Azure Resource Manager puts around every resource, and its ways of writing. */
final class ArmResource {

  private static final DateTimeFormatter SEVEN_DIGITS =
      new DateTimeFormatterBuilder().appendInstant(7).toFormatter(Locale.ROOT);

  private ArmResource() {}

  /** {@code properties}, {@code id}, {@code type} and {@code name}, the last segment of the id. */
  static ObjectNode of(String id, String type, ObjectNode properties) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.set("properties", properties);
    resource.put("id", id);
    resource.put("type", type);
    resource.put("name", id.substring(id.lastIndexOf('/') + 1));
    return resource;
  }

  /** The id of a role as it is named at a scope: with its subscription, where it has one. */
  static String roleId(RoleDefinitionId role, ScopeId scope) {
    return scope.subscription().map(ScopeId::text).orElse("")
        + "/providers/Microsoft.Authorization/roleDefinitions/"
        + role;
  }

  /** With seven fractional digits, as the services write it. */
  static String time(Instant instant) {
    return SEVEN_DIGITS.format(instant);
  }
}
