package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JSON batch of Microsoft Graph (https://learn.microsoft.com/graph/json-batching): up to 20
 * requests in one, each answered as if it had come alone.
 *
 * @param items the requests in it, with the bearer of the whole
 * @param ids what each answer is to be called
 */
public record GraphBatch(List<Request> items, List<String> ids) {

  private static final String PATH = "/v1.0/$batch";
  private static final int MOST = 20;
  private static final JsonMapper JSON = new JsonMapper();

  /** Copies the lists. */
  public GraphBatch {
    items = List.copyOf(items);
    ids = List.copyOf(ids);
  }

  /** Whether this request asks for several at once. */
  public static boolean is(Request request) {
    return request.method().equals("POST") && request.path().equals(PATH);
  }

  /**
   * Takes a batch apart.
   *
   * @throws IllegalArgumentException when it is none, or too long
   */
  public static GraphBatch of(Request batch) {
    JsonNode requests = batch.json().path("requests");
    if (!requests.isArray() || requests.isEmpty() || requests.size() > MOST) {
      throw new IllegalArgumentException("a batch holds 1 to " + MOST + " requests");
    }
    List<Request> items = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (JsonNode one : requests) {
      URI uri = URI.create("/v1.0" + one.path("url").asText());
      items.add(
          new Request(
              batch.base(),
              one.path("method").asText(),
              uri,
              batch.authorization(),
              one.path("body").toString()));
      ids.add(one.path("id").asText());
    }
    return new GraphBatch(items, ids);
  }

  /** The answer that holds these, in the order of the items. */
  public Answer answer(List<Answer> answers) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode responses = body.putArray("responses");
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      ObjectNode one = responses.addObject();
      one.put("id", ids.get(i)).put("status", answer.status());
      ObjectNode headers = one.putObject("headers");
      for (Map.Entry<String, String> header : answer.headers().entrySet()) {
        headers.put(header.getKey(), header.getValue());
      }
      one.set("body", body(answer));
    }
    return Answer.ok(body);
  }

  private static JsonNode body(Answer answer) {
    try {
      JsonNode node = JSON.readTree(answer.body());
      if (node != null && node.isContainerNode()) {
        return node;
      }
    } catch (JsonProcessingException notJson) {
      // Sent as text below, as the real service does.
    }
    return JsonNodeFactory.instance.textNode(answer.body());
  }
}
