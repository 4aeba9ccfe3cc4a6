package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list, with the address of the next one as each service names it. */
final class Page {

  private static final String SKIP_TOKEN = "$skiptoken";
  private static final int MOST_OBJECTS = 999;

  private Page() {}

  /** Azure Resource Manager: {@code value} and {@code nextLink}. */
  static <T> Answer ofResources(Call call, List<T> all, Function<T, ObjectNode> row) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    fill(call, all, row, body.putArray("value"), call.pageSize())
        .ifPresent(next -> body.put("nextLink", next));
    return Answer.ok(body);
  }

  /** Microsoft Graph: {@code @odata.context}, {@code value} and {@code @odata.nextLink}. */
  static <T> Answer ofObjects(Call call, String context, List<T> all, Function<T, ObjectNode> row) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("@odata.context", call.request().base() + "/v1.0/$metadata#" + context);
    ArrayNode value = JsonNodeFactory.instance.arrayNode();
    fill(call, all, row, value, rows(call)).ifPresent(next -> body.put("@odata.nextLink", next));
    body.set("value", value);
    return Answer.ok(body);
  }

  /** Microsoft Graph takes {@code $top}, up to 999. */
  private static int rows(Call call) {
    return call.request()
        .parameter("$top")
        .map(Integer::parseInt)
        .map(top -> Math.min(Math.min(top, MOST_OBJECTS), call.cloud().mostRows()))
        .orElse(call.pageSize());
  }

  private static <T> Optional<String> fill(
      Call call, List<T> all, Function<T, ObjectNode> row, ArrayNode value, int rows) {
    int start = call.request().parameter(SKIP_TOKEN).map(Integer::parseInt).orElse(0);
    int end = Math.min(all.size(), start + rows);
    all.subList(Math.min(start, end), end).forEach(item -> value.add(row.apply(item)));
    return end < all.size()
        ? Optional.of(call.request().addressWith(SKIP_TOKEN, Integer.toString(end)))
        : Optional.empty();
  }
}
