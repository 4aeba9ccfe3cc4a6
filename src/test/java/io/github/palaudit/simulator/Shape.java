package io.github.palaudit.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The names, the casing and the types of a JSON tree, without its values. */
final class Shape {

  private Shape() {}

  /** Each path with the types that stand there; all elements of an array share one path. */
  static Map<String, Set<JsonNodeType>> of(JsonNode tree) {
    Map<String, Set<JsonNodeType>> shape = new TreeMap<>();
    collect("", tree, shape);
    return shape;
  }

  private static void collect(String path, JsonNode node, Map<String, Set<JsonNodeType>> shape) {
    shape.computeIfAbsent(path, p -> EnumSet.noneOf(JsonNodeType.class)).add(node.getNodeType());
    node.properties()
        .forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), shape));
    if (node.isArray()) {
      node.forEach(element -> collect(path + "[]", element, shape));
    }
  }
}
