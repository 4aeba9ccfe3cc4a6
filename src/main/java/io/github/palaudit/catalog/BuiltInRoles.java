package io.github.palaudit.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleDefinitionId;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Azure's built-in roles as the resource {@code builtin-roles.json} lists them, written by {@code
 * src/scripts/refresh-catalog}.
 *
 * @param source the data set, with its licence
 * @param date of the copy
 */
record BuiltInRoles(String source, LocalDate date, List<Role> roles) {

  /** A built-in role. */
  record Role(RoleDefinitionId id, String name, List<Permission> permissions) {}

  /** Reads the resource. */
  static BuiltInRoles read(InputStream in) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(in)) {
      Map<String, String> facts = new HashMap<>();
      List<Role> roles = new ArrayList<>();
      json.nextToken();
      for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
        if (json.nextToken() == JsonToken.START_ARRAY) {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            roles.add(role(json));
          }
        } else {
          facts.put(key, json.getText());
        }
      }
      return new BuiltInRoles(
          facts.getOrDefault("source", "") + " (" + facts.getOrDefault("licence", "") + ")",
          LocalDate.parse(facts.getOrDefault("date", "")),
          List.copyOf(roles));
    }
  }

  private static Role role(JsonParser json) throws IOException {
    String id = "";
    String name = "";
    List<Permission> permissions = new ArrayList<>();
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      json.nextToken();
      switch (key) {
        case "id" -> id = json.getText();
        case "name" -> name = json.getText();
        default -> {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            permissions.add(block(json));
          }
        }
      }
    }
    return new Role(new RoleDefinitionId(id), name, List.copyOf(permissions));
  }

  private static Permission block(JsonParser json) throws IOException {
    Map<String, List<String>> lists = new HashMap<>();
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      List<String> operations = new ArrayList<>();
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        operations.add(json.getText());
      }
      lists.put(key, operations);
    }
    return new Permission(
        lists.getOrDefault("actions", List.of()),
        lists.getOrDefault("notActions", List.of()),
        lists.getOrDefault("dataActions", List.of()),
        lists.getOrDefault("notDataActions", List.of()));
  }
}
