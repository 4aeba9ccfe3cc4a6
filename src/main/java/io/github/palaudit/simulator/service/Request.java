package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a service sees it.
 *
 * @param base scheme, host and port that were asked
 * @param uri path and query as sent
 * @param authorization the Authorization header, where there was one
 */
public record Request(
    URI base, String method, URI uri, Optional<String> authorization, String body) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The decoded path, without a slash at its end. */
  public String path() {
    String path = uri.getPath();
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** A parameter of the query; names compare without regard to case. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(fields(uri.getRawQuery()).get(name.toLowerCase(Locale.ROOT)));
  }

  /** A field of a form that was sent as body. */
  public Optional<String> formField(String name) {
    return Optional.ofNullable(fields(body).get(name.toLowerCase(Locale.ROOT)));
  }

  /** The body as JSON; a missing node where it is none. */
  public JsonNode json() {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  /** This request's address with one parameter set to another value. */
  public String addressWith(String name, String value) {
    Map<String, String> raw = rawFields(uri.getRawQuery());
    raw.keySet().removeIf(key -> decoded(key).equalsIgnoreCase(name));
    StringBuilder address = new StringBuilder(base.toString()).append(uri.getRawPath());
    char separator = '?';
    for (Map.Entry<String, String> field : raw.entrySet()) {
      address.append(separator).append(field.getKey()).append('=').append(field.getValue());
      separator = '&';
    }
    return address.append(separator).append(name).append('=').append(value).toString();
  }

  private static Map<String, String> fields(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    rawFields(encoded)
        .forEach((key, value) -> fields.put(decoded(key).toLowerCase(Locale.ROOT), decoded(value)));
    return fields;
  }

  private static Map<String, String> rawFields(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return fields;
    }
    for (String field : encoded.split("&")) {
      int equals = field.indexOf('=');
      fields.put(
          equals < 0 ? field : field.substring(0, equals),
          equals < 0 ? "" : field.substring(equals + 1));
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
