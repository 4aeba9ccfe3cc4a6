package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
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
          + " | summarize count() by subscriptionId, resourceGroup, type"
          + " | extend id = strcat('/subscriptions/', subscriptionId, '/resourcegroups/',"
          + " resourceGroup, '/providers/', type)"
          + " | project id, subscriptionId, resourceGroup, type, count_"
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

  /** How many resources of each type each group holds. */
  void counts(ResourceCounts counts) {
    ask(
        COUNTS,
        row -> {
          if (!row.path("count_").isInt()) {
            throw ReadFailed.because("Resource Graph sent a count that is none");
          }
          counts.put(
              ScopeId.subscription(Sent.required(row, "subscriptionId"))
                  .resourceGroup(Sent.required(row, "resourceGroup")),
              Sent.required(row, "type"),
              row.path("count_").intValue());
        });
  }

  /** How many role assignments lie at and in each subscription; those without are left out. */
  void assignmentCounts(BiConsumer<ScopeId, Integer> each) {
    ask(
        ASSIGNMENT_COUNTS,
        row -> {
          if (row.path("assignments").isInt()) {
            each.accept(id(row), row.path("assignments").intValue());
          }
        });
  }

  /**
   * Every role assignment at and in the subscriptions, with {@code name} and {@code properties}.
   */
  void assignments(Consumer<JsonNode> each) {
    ask(ASSIGNMENT_ROWS, each);
  }

  private static ScopeId id(JsonNode row) {
    return ScopeId.of(Sent.required(row, "id"));
  }

  private void ask(String question, Consumer<JsonNode> each) {
    Pages pages = new Pages();
    LongAdder rows = new LongAdder();
    ObjectNode body = body(question);
    while (true) {
      JsonNode rest =
          resourceManager.rows(
              ADDRESS,
              body,
              "data",
              row -> {
                rows.increment();
                each.accept(row);
              });
      String next = rest.path("$skipToken").asText("");
      if (next.isEmpty()) {
        if (rest.path("resultTruncated").asText().equalsIgnoreCase("true")) {
          throw ReadFailed.because("Resource Graph cut its answer short");
        }
        if (rows.sum() < rest.path("totalRecords").asLong(0)) {
          throw ReadFailed.because("Resource Graph sent fewer rows than it announced");
        }
        return;
      }
      pages.follow(next);
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
