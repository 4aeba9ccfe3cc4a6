package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Resource Graph query taken apart at its bars.
 *
 * @param table its first word, in lower case
 * @param stages what stands between table and projection, in order, as written
 * @param columns the projected columns: name to path, such as {@code principalId} to {@code
 *     properties.principalId}; empty where nothing is projected
 */
record GraphQuestion(String table, List<String> stages, Map<String, String> columns) {

  private static final Pattern COLUMN =
      Pattern.compile("(?:(\\w+) ?= ?)?(?:(?:tostring|tolower)\\()?([\\w.]+)\\)?");

  private static final Pattern ORDER =
      Pattern.compile("(?:order|sort) by id(?: asc)?", Pattern.CASE_INSENSITIVE);

  /**
   * Knows {@code project} with plain columns, aliases and {@code tostring()}, and {@code order by
   * id asc}; all else is left as stages. Empty for a projection that it does not understand.
   */
  static Optional<GraphQuestion> parse(String query) {
    List<String> stages = new ArrayList<>();
    Map<String, String> columns = new LinkedHashMap<>();
    String[] parts = query.replaceAll("\\s+", " ").strip().split(" ?\\| ?");
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].toLowerCase(Locale.ROOT).startsWith("project ")) {
        for (String column : parts[i].substring("project ".length()).split(" ?, ?")) {
          Matcher matcher = COLUMN.matcher(column);
          if (!matcher.matches()) {
            return Optional.empty();
          }
          String path = matcher.group(2);
          String name = matcher.group(1) == null ? path.replace('.', '_') : matcher.group(1);
          columns.put(name, path);
        }
      } else if (!ORDER.matcher(parts[i]).matches()) {
        stages.add(parts[i]);
      }
    }
    return Optional.of(new GraphQuestion(parts[0].toLowerCase(Locale.ROOT), stages, columns));
  }

  /** Whether the rows keep their column {@code id}. */
  boolean keepsId() {
    return columns.isEmpty() || columns.containsKey("id");
  }

  /** The row with the projected columns only; what it does not have comes as null. */
  ObjectNode projected(ObjectNode row) {
    if (columns.isEmpty()) {
      return row;
    }
    ObjectNode projected = JsonNodeFactory.instance.objectNode();
    columns.forEach((name, path) -> projected.set(name, at(row, path)));
    return projected;
  }

  private static JsonNode at(ObjectNode row, String path) {
    JsonNode found = row.at("/" + path.replace('.', '/'));
    return found.isMissingNode() ? JsonNodeFactory.instance.nullNode() : found;
  }
}
