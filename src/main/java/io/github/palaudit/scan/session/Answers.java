package io.github.palaudit.scan.session;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Tells answers from refusals, for raw calls and for what the SDK throws. */
public final class Answers {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<HttpHeaderName> REQUEST_IDS =
      List.of(
          HttpHeaderName.fromString("x-ms-request-id"), HttpHeaderName.fromString("request-id"));

  private Answers() {}

  /** The body of a 200; throws {@link ReadFailed} for every other answer. */
  static JsonNode json(HttpResponse response) {
    if (response.getStatusCode() != 200) {
      throw refused(response);
    }
    try {
      JsonNode node = JSON.readTree(response.getBodyAsBinaryData().toBytes());
      if (node != null && node.isContainerNode()) {
        return node;
      }
    } catch (IOException broken) {
      throw notUnderstood(response, broken);
    }
    throw notUnderstood(response, new IOException("no JSON object"));
  }

  /** Hands on the rows of a 200 one by one; the rest of it. Throws like {@link #json}. */
  static JsonNode rows(HttpResponse response, String key, Consumer<JsonNode> each) {
    if (response.getStatusCode() != 200) {
      throw refused(response);
    }
    ObjectNode rest = JSON.createObjectNode();
    boolean found = false;
    try (JsonParser parser = JSON.createParser(response.getBodyAsBinaryData().toBytes())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no JSON object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(key)) {
          found = true;
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode row = JSON.readTree(parser);
            each.accept(row);
          }
        } else {
          rest.set(name, JSON.<JsonNode>readTree(parser));
        }
      }
    } catch (IOException broken) {
      throw notUnderstood(response, broken);
    }
    if (!found) {
      throw notUnderstood(response, new IOException("no " + key));
    }
    return rest;
  }

  /** What a 200 says under this key, beside its rows; nothing where it says none, or no 200. */
  static Optional<String> text(HttpResponse response, String key) {
    if (response.getStatusCode() != 200) {
      return Optional.empty();
    }
    try (JsonParser parser = JSON.createParser(response.getBodyAsBinaryData().toBytes())) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals(key)) {
          return Optional.of(parser.getText());
        }
        parser.skipChildren();
      }
    } catch (IOException toldLater) {
      // Whoever reads the answer meets the same.
    }
    return Optional.empty();
  }

  /**
   * What a failed call of an SDK client means.
   *
   * @throws SignInFailed when that is what it was
   * @throws WriteRefused when that is what it was
   */
  public static ReadFailed failure(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ReadFailed known) {
        return known;
      }
      if (cause instanceof SignInFailed failed) {
        throw failed;
      }
      if (cause instanceof WriteRefused bug) {
        throw bug;
      }
      if (cause instanceof HttpResponseException refused && refused.getResponse() != null) {
        HttpResponse response = refused.getResponse();
        return response.getStatusCode() == 200
            ? notUnderstood(response, refused)
            : refused(response);
      }
    }
    ReadFailed failure =
        ReadFailed.because("the answer could not be understood (" + thrown.getMessage() + ")");
    failure.initCause(thrown);
    return failure;
  }

  static ReadFailed refused(HttpResponse response) {
    JsonNode error = MissingNode.getInstance();
    try {
      JsonNode body = JSON.readTree(response.getBodyAsBinaryData().toBytes());
      error = body == null ? error : body.path("error");
    } catch (IOException notJson) {
      // A proxy's page or nothing at all: the status has to do.
    }
    String code = error.path("code").asText("");
    String message = error.path("message").asText("");
    String reason =
        (response.getStatusCode() + " " + code).strip() + (message.isEmpty() ? "" : ": " + message);
    return new ReadFailed(
        reason,
        OptionalInt.of(response.getStatusCode()),
        Optional.of(code).filter(text -> !text.isEmpty()),
        requestId(response));
  }

  private static ReadFailed notUnderstood(HttpResponse response, Exception broken) {
    ReadFailed failure =
        new ReadFailed(
            html(response)
                ? "a page for people (HTML) came instead of an answer; is there a proxy or a portal in"
                    + " between?"
                : "the answer is not the JSON that was expected",
            OptionalInt.of(response.getStatusCode()),
            Optional.empty(),
            requestId(response));
    failure.initCause(broken);
    return failure;
  }

  private static boolean html(HttpResponse response) {
    String type = response.getHeaderValue(HttpHeaderName.CONTENT_TYPE);
    return type != null && type.toLowerCase(Locale.ROOT).contains("html");
  }

  static Optional<String> requestId(HttpResponse response) {
    return REQUEST_IDS.stream()
        .map(response::getHeaderValue)
        .filter(value -> value != null && !value.isBlank())
        .findFirst();
  }
}
