package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ScopeId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Questions to Azure Resource Graph, api-version 2022-10-01, about up to 1,000 subscriptions. Each
 * keeps a column {@code id} and an order, without which there is no token for a next page. What may
 * not be seen is left out without a word. Every method throws {@link ReadFailed}, also for an
 * answer that was cut short.
 */
final class ResourceGraph {

  /** So many subscriptions go into one question. */
  static final int MOST_SUBSCRIPTIONS = 1000;

  /** So many rows come in one page. */
  static final int MOST_ROWS = 1000;

  private static final String ADDRESS =
      "/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01";

  private static final String GROUPS =
      "resourcecontainers"
          + " | where type =~ 'microsoft.resources/subscriptions/resourcegroups'"
          + " | project id, name"
          + " | order by id asc";

  private static final String COUNTS =
      "resources"
          + " | summarize resources = count() by subscriptionId, resourceGroup"
          + " | extend id = strcat('/subscriptions/', subscriptionId, '/resourcegroups/', resourceGroup)"
          + " | project id, resources"
          + " | order by id asc";

  private static final String ASSIGNMENTS =
      "authorizationresources | where type =~ 'microsoft.authorization/roleassignments'";

  private static final String ASSIGNMENT_COUNTS =
      ASSIGNMENTS
          + " | summarize assignments = count() by subscriptionId"
          + " | extend id = strcat('/subscriptions/', subscriptionId)"
          + " | project id, assignments"
          + " | order by id asc";

  private static final String ASSIGNMENT_ROWS =
      ASSIGNMENTS + " | project id, name, properties | order by id asc";

  private final Endpoint resourceManager;
  private final List<ScopeId> subscriptions;

  ResourceGraph(Endpoint resourceManager, List<ScopeId> subscriptions) {
    this.resourceManager = resourceManager;
    this.subscriptions = subscriptions;
  }

  /** Every resource group with its name. */
  void groups(BiConsumer<ScopeId, String> each) {
    ask(GROUPS, row -> each.accept(id(row), row.path("name").asText()));
  }

  /** How many resources each group holds; empty groups are left out. */
  void counts(BiConsumer<ScopeId, Integer> each) {
    count(COUNTS, "resources", each);
  }

  /** How many role assignments lie at and in each subscription; those without are left out. */
  void assignmentCounts(BiConsumer<ScopeId, Integer> each) {
    count(ASSIGNMENT_COUNTS, "assignments", each);
  }

  /** Every role assignment at and in the subscriptions, with {@code name} and {@code properties}. */
  void assignments(Consumer<JsonNode> each) {
    ask(ASSIGNMENT_ROWS, each);
  }

  private void count(String question, String column, BiConsumer<ScopeId, Integer> each) {
    ask(
        question,
        row -> {
          if (row.path(column).isInt()) {
            each.accept(id(row), row.path(column).intValue());
          }
        });
  }

  private static ScopeId id(JsonNode row) {
    return ScopeId.of(Sent.required(row, "id"));
  }

  private void ask(String question, Consumer<JsonNode> each) {
    Set<String> seen = new HashSet<>();
    ObjectNode body = body(question);
    while (true) {
      JsonNode rest = resourceManager.rows(ADDRESS, body, "data", each);
      String next = rest.path("$skipToken").asText("");
      if (next.isEmpty()) {
        if (rest.path("resultTruncated").asText().equalsIgnoreCase("true")) {
          throw ReadFailed.because("Resource Graph cut its answer short");
        }
        return;
      }
      if (!seen.add(next)) {
        throw ReadFailed.because("the pages of the list go round in a circle; cut there");
      }
      body.withObject("options").put("$skipToken", next);
    }
  }

  private ObjectNode body(String question) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode asked = body.putArray("subscriptions");
    subscriptions.forEach(one -> asked.add(one.name()));
    body.put("query", question);
    body.putObject("options").put("$top", MOST_ROWS).put("resultFormat", "objectArray");
    return body;
  }
}
