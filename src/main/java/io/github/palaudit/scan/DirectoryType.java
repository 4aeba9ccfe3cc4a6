package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;

/** The type of a directory object, in the words that role assignments use for it. */
final class DirectoryType {

  private static final String PREFIX = "#microsoft.graph.";

  private DirectoryType() {}

  /** User, Group, ServicePrincipal or another word; empty where the object does not say. */
  static String of(JsonNode object) {
    String type = object.path("@odata.type").asText("");
    String word = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
