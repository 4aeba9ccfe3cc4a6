package io.github.palaudit.render.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;

/**
 * The published schema with every object closed. Readers pass over keys that they do not know, so
 * that the published one stays open; what we write ourselves has no key that it does not describe.
 */
final class StrictSchema {

  private StrictSchema() {}

  /** As published. */
  static JsonNode published() throws IOException {
    return published("audit-1");
  }

  static JsonNode published(String name) throws IOException {
    try (InputStream in =
        StrictSchema.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
      return new JsonMapper().readTree(in);
    }
  }

  /** With every object closed. */
  static JsonSchema closed() throws IOException {
    return closed("audit-1");
  }

  /** That of this name, with every object closed. */
  static JsonSchema closed(String name) throws IOException {
    JsonNode root = published(name);
    close(root, root);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
  }

  private static void close(JsonNode node, JsonNode root) {
    boolean shape = node.has("type") || node.has("allOf");
    if (shape && node instanceof ObjectNode object && object.path("properties").isObject()) {
      ObjectNode properties = (ObjectNode) object.get("properties");
      // A schema that extends another takes its keys over, or closing would refuse them.
      object
          .path("allOf")
          .forEach(
              base ->
                  root.at(base.get("$ref").asText().substring(1))
                      .get("properties")
                      .properties()
                      .forEach(one -> properties.set(one.getKey(), one.getValue())));
      object.remove("allOf");
      if (!object.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
    }
    node.forEach(child -> close(child, root));
  }
}
