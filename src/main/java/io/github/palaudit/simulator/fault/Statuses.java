package io.github.palaudit.simulator.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.simulator.service.Request;
import io.github.palaudit.simulator.wire.HttpDate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refusals and failures by their HTTP status, worded as Azure words them. */
public final class Statuses {

  private static final Pattern PROVIDER = Pattern.compile("/providers/([^/]+)(?!.*/providers/)");
  private static final String HTML = "text/html";

  private Statuses() {}

  /** An answer of this status in place of the true one; empty for a status that is not played. */
  public static Optional<Change> of(int status) {
    return switch (status) {
      case 401 -> Optional.of(met -> expired());
      case 403 ->
          error(
              403,
              "AuthorizationFailed",
              "The client does not have authorization to perform the action over the scope or the"
                  + " scope is invalid.");
      case 404 -> error(404, "ResourceNotFound", "The resource or its scope was not found.");
      case 408 -> error(408, "RequestTimeout", "The request timed out.");
      case 409 -> Optional.of(met -> notRegistered(met.request()));
      case 429 -> Optional.of(throttled(Duration.ofSeconds(1)));
      case 500 -> error(500, "InternalServerError", "The server encountered an internal error.");
      case 502 -> html(502, "502 Bad Gateway");
      case 503 -> error(503, "ServiceUnavailable", "The service is temporarily unavailable.");
      case 504 -> error(504, "GatewayTimeout", "The gateway did not receive a response in time.");
      default -> Optional.empty();
    };
  }

  private static Optional<Change> error(int status, String code, String message) {
    return Optional.of(met -> Answer.error(status, code, message));
  }

  private static Optional<Change> html(int status, String title) {
    return Optional.of(met -> Answer.text(status, HTML, page(title, "")));
  }

  /** 429 with Retry-After in seconds. */
  public static Change throttled(Duration wait) {
    return met -> Answer.throttled(Long.toString(wait.toSeconds()));
  }

  /** 429 with Retry-After as the HTTP date that is so far ahead. */
  public static Change throttledUntil(Duration wait) {
    return met -> Answer.throttled(HttpDate.of(met.now().plus(wait)));
  }

  /** 200 and the page of a network that wants a sign-in of its own. */
  public static Change captivePortal() {
    return met ->
        Answer.text(
            200, HTML, page("Welcome to Coho Winery", "<form action=\"/login\">Guest wifi</form>"));
  }

  private static String page(String title, String body) {
    return "<!DOCTYPE html><html><head><title>"
        + title
        + "</title></head><body><h1>"
        + title
        + "</h1>"
        + body
        + "</body></html>";
  }

  private static Answer expired() {
    Answer plain =
        Answer.error(
            401, "ExpiredAuthenticationToken", "The access token expiry is earlier than now.");
    Map<String, String> headers = new HashMap<>(plain.headers());
    headers.put("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return new Answer(401, headers, plain.body());
  }

  /** The resource provider that the path names last is not registered. */
  private static Answer notRegistered(Request request) {
    Matcher provider = PROVIDER.matcher(request.path());
    String namespace = provider.find() ? provider.group(1) : "Microsoft.Resources";
    String message =
        "The subscription is not registered to use namespace '"
            + namespace
            + "'. See https://aka.ms/rps-not-found for how to register subscriptions.";
    String code = "MissingSubscriptionRegistration";
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode error = body.putObject("error").put("code", code).put("message", message);
    error
        .putArray("details")
        .addObject()
        .put("code", code)
        .put("target", namespace)
        .put("message", message);
    return Answer.json(409, body);
  }
}
