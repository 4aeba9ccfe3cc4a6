package io.github.palaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An {@code audit.json}, read by nobody but Jackson. */
record AuditJson(JsonNode root) {

  static AuditJson in(Path folder) {
    try {
      return new AuditJson(
          new JsonMapper().readTree(Files.readAllBytes(folder.resolve("audit.json"))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Verdict, basis and reason of a scope, those that there are. */
  String answer(String scope) {
    JsonNode found = scope(scope);
    List<String> words = new ArrayList<>(List.of(found.path("attribution").asText()));
    for (String more : List.of("basis", "reason")) {
      if (found.has(more)) {
        words.add(found.get(more).asText());
      }
    }
    return String.join(" ", words);
  }

  JsonNode scope(String id) {
    return only("scopes", "scope", id);
  }

  /** The object ids of those who attribute a scope. */
  List<String> by(String scope) {
    return texts(scope(scope).path("by"), "objectId");
  }

  JsonNode principal(String objectId) {
    return only("principals", "objectId", objectId);
  }

  /** Rule and severity of every finding, in their order. */
  List<String> findings() {
    List<String> all = new ArrayList<>();
    root.path("findings")
        .forEach(one -> all.add(one.path("rule").asText() + " " + one.path("severity").asText()));
    return all;
  }

  /** The only finding of a rule. */
  JsonNode finding(String rule) {
    return only("findings", "rule", rule);
  }

  List<String> assumptions() {
    return texts(root.path("assumptions"), "text");
  }

  private JsonNode only(String list, String key, String value) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode one : root.path(list)) {
      String has = one.path(key).asText().toLowerCase(Locale.ROOT);
      if (has.equals(value.toLowerCase(Locale.ROOT))) {
        found.add(one);
      }
    }
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + list + " with " + key + " " + value);
    }
    return found.get(0);
  }

  private static List<String> texts(JsonNode list, String key) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.path(key).asText()));
    return texts;
  }
}
