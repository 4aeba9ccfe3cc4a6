package io.github.palaudit.simulator.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.palaudit.simulator.service.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Bodies that are not what they should be. Answers that are no JSON object are left alone. */
public final class Bodies {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern PAGE =
      Pattern.compile("[?&]\\$?skiptoken=[^&]*", Pattern.CASE_INSENSITIVE);

  private Bodies() {}

  /** The first half of the JSON, sent as if it were all. */
  public static Change brokenJson() {
    return met -> {
      Answer truth = met.truth().get();
      String half = truth.body().substring(0, truth.body().length() / 2);
      return new Answer(truth.status(), truth.headers(), half);
    };
  }

  /** Each page of a list begins with the last row of the page that was sent before it. */
  public static Change repeatedRows() {
    Map<String, JsonNode> lastRows = new ConcurrentHashMap<>();
    return met ->
        altered(
            met,
            body ->
                rows(body)
                    .filter(rows -> !rows.isEmpty())
                    .ifPresent(
                        rows -> {
                          String list = PAGE.matcher(met.request().uri().toString()).replaceAll("");
                          JsonNode before = lastRows.put(list, rows.get(rows.size() - 1));
                          if (before != null) {
                            rows.insert(0, before);
                          }
                        }));
  }

  /** Every page lacks its first row. */
  public static Change missingRows() {
    return met ->
        altered(
            met,
            body -> rows(body).filter(rows -> !rows.isEmpty()).ifPresent(rows -> rows.remove(0)));
  }

  /** A property is left out wherever it stands. */
  public static Change without(String property) {
    return met ->
        altered(met, body -> body.findParents(property).forEach(in -> drop(in, property)));
  }

  /** A property that is there has this value, wherever it stands. */
  public static Change with(String property, String value) {
    return met ->
        altered(
            met,
            body ->
                body.findParents(property)
                    .forEach(in -> ((ObjectNode) in).set(property, new TextNode(value))));
  }

  private static void drop(JsonNode in, String property) {
    ((ObjectNode) in).remove(property);
  }

  /**
   * {@code value} of Azure Resource Manager and Microsoft Graph, {@code data} of Resource Graph.
   */
  private static Optional<ArrayNode> rows(ObjectNode body) {
    for (String name : new String[] {"value", "data"}) {
      if (body.get(name) instanceof ArrayNode rows) {
        return Optional.of(rows);
      }
    }
    return Optional.empty();
  }

  /** The true answer with its body altered; headers and status stay. */
  static Answer altered(Met met, Consumer<ObjectNode> alteration) {
    Answer truth = met.truth().get();
    try {
      if (JSON.readTree(truth.body()) instanceof ObjectNode body) {
        alteration.accept(body);
        return new Answer(truth.status(), truth.headers(), body.toString());
      }
    } catch (JsonProcessingException noJson) {
      // Nothing to alter.
    }
    return truth;
  }
}
