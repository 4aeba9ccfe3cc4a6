package io.github.palaudit.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.simulator.fault.Bodies;
import io.github.palaudit.simulator.fault.Change;
import io.github.palaudit.simulator.fault.NextPages;
import io.github.palaudit.simulator.fault.Statuses;
import io.github.palaudit.simulator.wire.Delivery;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One entry of a fault file, and the words it may use. */
final class FaultEntry {

  private static final List<String> KEYS =
      List.of("path", "from", "times", "what", "wait", "property", "value");
  private static final List<String> WHAT =
      List.of(
          "401",
          "403",
          "404",
          "408",
          "409",
          "429",
          "429-date",
          "500",
          "502",
          "503",
          "504",
          "late",
          "close",
          "reset",
          "half-body",
          "slow-drip",
          "captive-portal",
          "broken-json",
          "repeated-rows",
          "missing-rows",
          "without-property",
          "with-value",
          "next-on-another-host",
          "next-on-another-port",
          "next-without-tls",
          "next-repeated",
          "next-endless");

  private final JsonNode entry;

  private FaultEntry(JsonNode entry) {
    this.entry = entry;
  }

  /**
   * The fault that an entry describes.
   *
   * @throws IllegalArgumentException when it is not understood; the message says what was expected
   */
  static Fault fault(JsonNode entry) {
    if (!entry.isObject()) {
      throw new IllegalArgumentException("expected {\"path\": ..., \"what\": ...}");
    }
    for (Iterator<String> keys = entry.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(
            "\"" + key + "\" is not known; these are: " + String.join(", ", KEYS));
      }
    }
    return new FaultEntry(entry).fault();
  }

  private Fault fault() {
    String what = entry.path("what").asText();
    if (!WHAT.contains(what)) {
      throw new IllegalArgumentException(
          "\"what\" is \"" + what + "\" and must be one of: " + String.join(", ", WHAT));
    }
    return new Fault(path(), count("from", 1), times(), delay(what), change(what), delivery(what));
  }

  private Pattern path() {
    String path = text("path");
    try {
      return Pattern.compile(path, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException broken) {
      throw new IllegalArgumentException(
          "\"path\" is no regular expression: " + broken.getDescription(), broken);
    }
  }

  private int times() {
    return entry.path("times").asText().equals("always") ? Integer.MAX_VALUE : count("times", 1);
  }

  private int count(String key, int otherwise) {
    JsonNode value = entry.path(key);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isInt() || value.asInt() < 1) {
      throw new IllegalArgumentException(
          "\""
              + key
              + "\" must be a whole number from 1"
              + (key.equals("times") ? ", or \"always\"" : ""));
    }
    return value.asInt();
  }

  private Duration delay(String what) {
    return switch (what) {
      case "late" -> waitOr(Duration.ofSeconds(1));
      case "slow-drip" -> waitOr(Duration.ofMillis(100));
      default -> Duration.ZERO;
    };
  }

  private static Delivery delivery(String what) {
    return switch (what) {
      case "close" -> Delivery.CLOSED;
      case "reset" -> Delivery.RESET;
      case "half-body" -> Delivery.HALF;
      case "slow-drip" -> Delivery.DRIP;
      default -> Delivery.WHOLE;
    };
  }

  private Change change(String what) {
    return switch (what) {
      case "429" -> Statuses.throttled(waitOr(Duration.ofSeconds(1)));
      case "429-date" -> Statuses.throttledUntil(waitOr(Duration.ofSeconds(1)));
      case "captive-portal" -> Statuses.captivePortal();
      case "broken-json" -> Bodies.brokenJson();
      case "repeated-rows" -> Bodies.repeatedRows();
      case "missing-rows" -> Bodies.missingRows();
      case "without-property" -> Bodies.without(text("property"));
      case "with-value" -> Bodies.with(text("property"), text("value"));
      case "next-on-another-host" -> NextPages.onAnotherHost();
      case "next-on-another-port" -> NextPages.onAnotherPort();
      case "next-without-tls" -> NextPages.withoutTls();
      case "next-repeated" -> NextPages.repeated();
      case "next-endless" -> NextPages.endless();
      default -> what.matches("\\d{3}") ? status(what) : Change.NONE;
    };
  }

  private static Change status(String what) {
    return Statuses.of(Integer.parseInt(what)).orElse(Change.NONE);
  }

  private Duration waitOr(Duration otherwise) {
    JsonNode wait = entry.path("wait");
    if (wait.isMissingNode()) {
      return otherwise;
    }
    return Optional.of(wait.asText())
        .flatMap(Waits::parse)
        .orElseThrow(
            () ->
                new IllegalArgumentException("\"wait\" must be a time such as \"50ms\" or \"2s\""));
  }

  private String text(String key) {
    JsonNode value = entry.path(key);
    if (!value.isTextual() || value.asText().isEmpty()) {
      throw new IllegalArgumentException("\"" + key + "\" is missing, or is no text");
    }
    return value.asText();
  }
}
