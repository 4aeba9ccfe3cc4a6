package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Azure Resource Graph, api-version 2021-03-01 and 2022-10-01. It is no Kusto: it knows the
 * questions of {@link ContainerRows} and {@link AuthorizationRows} and refuses every other as a
 * broken query.
 *
 * <p>A page holds up to {@code $top} rows, at most 1,000 or the size that the cloud's pages were
 * set to. As documented ("Working with large data sets": {@code id} has to be in the result for
 * pages), a question that does not keep {@code id} gets no token: then {@code resultTruncated} is
 * {@code "true"}. It is a text, in the specification and in recordings.
 */
final class ResourceGraphOperations {

  private ResourceGraphOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.post(
            "/providers/Microsoft\\.ResourceGraph/resources", ResourceGraphOperations::query));
  }

  private static Answer query(Call call) {
    JsonNode body = call.request().json();
    return GraphQuestion.parse(body.path("query").asText())
        .flatMap(question -> rows(call, body, question).map(rows -> page(call, body, rows)))
        .orElseGet(ResourceGraphOperations::brokenQuery);
  }

  private static Optional<GraphRows> rows(Call call, JsonNode body, GraphQuestion question) {
    return switch (question.table()) {
      case "resourcecontainers", "resources" -> ContainerRows.of(call, body, question);
      case "authorizationresources" -> AuthorizationRows.of(call, body, question);
      default -> Optional.empty();
    };
  }

  private static Answer page(Call call, JsonNode body, GraphRows rows) {
    JsonNode options = body.path("options");
    int start = options.path("$skipToken").asInt(options.path("$skip").asInt(0));
    int most = call.cloud().mostRows();
    int top = Math.min(options.path("$top").asInt(most), most);
    int end = Math.min(rows.size(), start + top);
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    for (int i = start; i < end; i++) {
      data.add(rows.row(i));
    }
    boolean more = end < rows.size();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("totalRecords", rows.size());
    answer.put("count", data.size());
    answer.put("resultTruncated", more && !rows.keepsId() ? "true" : "false");
    answer.putArray("facets");
    if (more && rows.keepsId()) {
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
