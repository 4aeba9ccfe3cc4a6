package io.github.palaudit.scan.session;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Several GETs in one request of Microsoft Graph (JSON batching,
 * https://learn.microsoft.com/graph/json-batching): up to 20, answered and throttled each by
 * itself, in any order.
 */
final class GraphBatch {

  static final int MOST = 20;

  static final String PATH = "/v1.0/$batch";

  private static final String VERSION = "/v1.0";
  private static final Set<String> QUESTION = Set.of("id", "method", "url");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private GraphBatch() {}

  /** The body that asks for these addresses, each a path with its query. */
  static ObjectNode question(List<String> addresses) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode requests = body.putArray("requests");
    for (int i = 0; i < addresses.size(); i++) {
      requests
          .addObject()
          .put("id", Integer.toString(i))
          .put("method", "GET")
          .put("url", addresses.get(i).substring(VERSION.length()));
    }
    return body;
  }

  /** Whether this body holds GETs of this service and nothing else. */
  static boolean reads(byte[] body) {
    try {
      JsonNode batch = JSON.readTree(body);
      return batch.size() == 1
          && batch.path("requests").isArray()
          && batch.path("requests").valueStream().allMatch(GraphBatch::isGet);
    } catch (IOException notJson) {
      return false;
    }
  }

  private static boolean isGet(JsonNode request) {
    String url = request.path("url").asText("");
    return request.propertyStream().map(Map.Entry::getKey).allMatch(QUESTION::contains)
        && request.path("method").asText("").equals("GET")
        && url.startsWith("/")
        && !url.startsWith("//");
  }

  /**
   * The answers that came and will not change by asking again, by address; empty where the batch
   * itself was not understood.
   */
  static Map<String, HttpResponse> lasting(HttpResponse batch, List<String> addresses) {
    Map<String, HttpResponse> lasting = new HashMap<>();
    for (JsonNode one : responses(batch)) {
      int status = one.path("status").asInt();
      int id = one.path("id").asInt(-1);
      if (id >= 0
          && id < addresses.size()
          && status != 401
          && !Outcome.passes(status)
          && one.path("body").isObject()) {
        String address = addresses.get(id);
        lasting.put(address, response(address, status, one));
      }
    }
    return lasting;
  }

  /** What the first of its answers that is a 429 says; what the batch says, where none is. */
  static Signals signals(HttpResponse batch, Instant now) {
    // Nearly always nothing was throttled, and reading it all to see that would be work done twice.
    if (!batch.getBodyAsBinaryData().toString().contains("429")) {
      return Signals.of(batch, now);
    }
    for (JsonNode one : responses(batch)) {
      if (one.path("status").asInt() == 429) {
        return Signals.of(response(PATH, 429, one), now);
      }
    }
    return Signals.of(batch, now);
  }

  private static JsonNode responses(HttpResponse batch) {
    try {
      return batch.getStatusCode() == 200
          ? JSON.readTree(batch.getBodyAsBinaryData().toBytes()).path("responses")
          : JsonNodeFactory.instance.arrayNode();
    } catch (IOException notJson) {
      return JsonNodeFactory.instance.arrayNode();
    }
  }

  private static HttpResponse response(String address, int status, JsonNode one) {
    HttpHeaders headers = new HttpHeaders();
    one.path("headers")
        .propertyStream()
        .forEach(
            header ->
                headers.set(
                    HttpHeaderName.fromString(header.getKey()), header.getValue().asText()));
    // The address is only told in messages; none of this goes over the wire.
    HttpRequest asked = new HttpRequest(HttpMethod.GET, "https://graph.invalid" + address);
    return new BufferedResponse(
        asked, status, headers, one.path("body").toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether this is the path of a batch. */
  static boolean isBatch(String path) {
    return path.toLowerCase(Locale.ROOT).equals(PATH);
  }
}
