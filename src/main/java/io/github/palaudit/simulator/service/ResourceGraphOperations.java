package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Azure Resource Graph, api-version 2021-03-01. It is no Kusto: it knows two questions, the list of
 * resource groups and the count of resources by group, and refuses every other as a broken query.
 */
final class ResourceGraphOperations {

  private static final int MOST_ROWS = 1000;
  private static final Pattern GROUPS =
      Pattern.compile("^resourcecontainers\\b.*resourcegroups.*project id, name\\b.*");
  private static final Pattern COUNTS =
      Pattern.compile(
          "^resources\\b.*summarize resources ?= ?count\\(\\).*project id, resources\\b.*");

  private ResourceGraphOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.post(
            "/providers/Microsoft\\.ResourceGraph/resources", ResourceGraphOperations::query));
  }

  private static Answer query(Call call) {
    JsonNode body = call.request().json();
    String query =
        body.path("query").asText().replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    List<ResourceGroup> groups = groupsOf(call, body.path("subscriptions"));
    if (GROUPS.matcher(query).matches()) {
      return page(call, body, groups, ResourceGraphOperations::listed);
    }
    if (COUNTS.matcher(query).matches()) {
      List<ResourceGroup> counted =
          groups.stream().filter(group -> group.resources().orElse(0) > 0).toList();
      return page(call, body, counted, ResourceGraphOperations::counted);
    }
    return brokenQuery();
  }

  private static List<ResourceGroup> groupsOf(Call call, JsonNode subscriptions) {
    List<ScopeId> wanted = new ArrayList<>();
    subscriptions.forEach(id -> wanted.add(ScopeId.subscription(id.asText())));
    return call.contents().resourceGroups().stream()
        .filter(group -> group.id().subscription().filter(wanted::contains).isPresent())
        .toList();
  }

  private static ObjectNode listed(ResourceGroup group) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", group.id().text())
        .put("name", group.displayName());
  }

  /** Resource Graph writes the names of resource groups in lower case in this column. */
  private static ObjectNode counted(ResourceGroup group) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", group.id().key())
        .put("resources", group.resources().orElse(0));
  }

  private static Answer page(
      Call call, JsonNode body, List<ResourceGroup> rows, Function<ResourceGroup, ObjectNode> row) {
    JsonNode options = body.path("options");
    int start = options.path("$skipToken").asInt(0);
    int top = Math.min(options.path("$top").asInt(MOST_ROWS), MOST_ROWS);
    int end = Math.min(rows.size(), start + Math.min(top, call.pageSize()));
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    rows.subList(Math.min(start, end), end).forEach(group -> data.add(row.apply(group)));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("totalRecords", rows.size());
    answer.put("count", data.size());
    answer.put("resultTruncated", "false");
    answer.putArray("facets");
    if (end < rows.size()) {
      answer.put("$skipToken", Integer.toString(end));
    }
    answer.set("data", data);
    return Answer.ok(answer);
  }

  private static Answer brokenQuery() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode error = body.putObject("error");
    error.put("code", "BadRequest");
    error.put(
        "message", "Please provide below info when asking for support: timestamp, correlationId.");
    ArrayNode details = error.putArray("details");
    details
        .addObject()
        .put("code", "InvalidQuery")
        .put(
            "message",
            "Query is invalid. Please refer to the documentation for the Azure Resource Graph"
                + " service and fix the error before retrying.");
    details
        .addObject()
        .put("code", "ParserFailure")
        .put("message", "ParserFailure")
        .put("line", 1)
        .put("characterPositionInLine", 1)
        .put("token", "<EOF>")
        .put("expectedToken", "table");
    return Answer.json(400, body);
  }
}
