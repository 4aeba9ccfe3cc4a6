package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.simulator.service.CostQuestion.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cost Management: {@code POST /{scope}/providers/Microsoft.CostManagement/query}, api-version
 * 2023-11-01, of the questions that {@link CostQuestion} takes. Nothing to tell: 204 without a
 * body.
 *
 * <p>The columns come in the order of the published examples: the cost under the name of the
 * aggregation, the groups, for Monthly {@code BillingMonth} (the first of the month, a text of type
 * Datetime), {@code Currency}. A caller goes by their names. {@code properties.nextLink} is to be
 * asked by POST with the same body.
 */
final class CostOperations {

  private CostOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.post("(.*)/providers/Microsoft\\.CostManagement/query", CostOperations::query));
  }

  private static Answer query(Call call) {
    Optional<CostQuestion> question = CostQuestion.of(call.request().json());
    if (question.isEmpty()) {
      return Answer.error(
          400, "BadRequest", "Invalid query definition: the simulator does not serve it.");
    }
    List<CostRow> rows = CostRows.of(call, question.get());
    return rows.isEmpty()
        ? new Answer(204, Map.of(), "")
        : Answer.ok(body(call, question.get(), rows));
  }

  private static ObjectNode body(Call call, CostQuestion question, List<CostRow> rows) {
    String name = PimRequests.guid(call.request().uri().getPath() + call.request().body());
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put(
        "id",
        call.path().group(1).replaceFirst("^/", "")
            + "/providers/Microsoft.CostManagement/query/"
            + name);
    body.put("name", name);
    body.put("type", "Microsoft.CostManagement/query");
    body.putNull("location");
    body.putNull("sku");
    body.putNull("eTag");
    ObjectNode properties = body.putObject("properties");
    int start = call.request().parameter("$skiptoken").map(Integer::parseInt).orElse(0);
    int end = Math.min(rows.size(), start + call.pageSize());
    properties.put(
        "nextLink",
        end < rows.size() ? call.request().addressWith("$skiptoken", Integer.toString(end)) : null);
    addColumns(properties.putArray("columns"), question);
    ArrayNode sent = properties.putArray("rows");
    for (CostRow row : rows.subList(Math.min(start, end), end)) {
      ArrayNode cells = sent.addArray();
      cells.add(row.amount());
      question.grouping().forEach(one -> cells.add(row.groups().getOrDefault(one, "")));
      row.month().ifPresent(month -> cells.add(month.atDay(1) + "T00:00:00"));
      cells.add(row.currency());
    }
    return body;
  }

  private static void addColumns(ArrayNode columns, CostQuestion question) {
    columns.addObject().put("name", question.aggregated()).put("type", "Number");
    for (Dimension one : question.grouping()) {
      columns.addObject().put("name", one.sent()).put("type", "String");
    }
    if (question.monthly()) {
      columns.addObject().put("name", "BillingMonth").put("type", "Datetime");
    }
    columns.addObject().put("name", "Currency").put("type", "String");
  }

  /** A text of the body, or this. */
  static String text(JsonNode node, String otherwise) {
    return node.isTextual() ? node.asText() : otherwise;
  }
}
