package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What a simulated service sends back. */
public record Answer(int status, Map<String, String> headers, String body) {

  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json; charset=utf-8");

  /** Copies the headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** 200 with this body. */
  public static Answer ok(JsonNode body) {
    return json(200, body);
  }

  /** A JSON body. */
  public static Answer json(int status, JsonNode body) {
    return new Answer(status, JSON, body.toString());
  }

  /** A body that is sent as it stands, JSON or not. */
  public static Answer text(int status, String contentType, String body) {
    return new Answer(status, Map.of("Content-Type", contentType), body);
  }

  /** An error as Azure Resource Manager and Microsoft Graph send it. */
  public static Answer error(int status, String code, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error").put("code", code).put("message", message);
    return json(status, body);
  }

  /** 429 with this Retry-After. */
  public static Answer throttled(String retryAfter) {
    Answer plain = error(429, "TooManyRequests", "The request is being throttled.");
    return new Answer(
        429,
        Map.of("Content-Type", "application/json; charset=utf-8", "Retry-After", retryAfter),
        plain.body());
  }
}
