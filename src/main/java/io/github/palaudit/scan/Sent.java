package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.UsualInstant;
import io.github.palaudit.snapshot.Window;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes over what answers hold, where anything may be missing. */
final class Sent {

  private Sent() {}

  /** What a row cannot be without; throws {@link ReadFailed} when it is missing. */
  static String required(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw ReadFailed.because("a row of the answer has no " + name);
    }
    return value;
  }

  static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  /** The text of this name; throws {@link ReadFailed} when it is missing. */
  static String required(JsonNode row, String name) {
    return required(row.path(name).textValue(), name);
  }

  static Optional<String> text(JsonNode row, String name) {
    return text(row.path(name).textValue());
  }

  /** The time of this name; throws {@link ReadFailed} when something else stands there. */
  static Optional<Instant> instant(JsonNode row, String name) {
    try {
      return text(row, name).map(UsualInstant::parse);
    } catch (DateTimeException noTime) {
      throw ReadFailed.because("a row of the answer has a " + name + " that is no time");
    }
  }

  /** From {@code startDateTime} to {@code endDateTime}. */
  static Window window(JsonNode row) {
    return new Window(instant(row, "startDateTime"), instant(row, "endDateTime"));
  }

  /** The texts of this name's array. */
  static List<String> texts(JsonNode row, String name) {
    return row.path(name).valueStream().filter(JsonNode::isTextual).map(JsonNode::asText).toList();
  }

  /** Blocks of permissions, as role definitions and deny assignments have them. */
  static List<Permission> permissions(JsonNode row) {
    return row.path("permissions")
        .valueStream()
        .map(
            block ->
                new Permission(
                    texts(block, "actions"),
                    texts(block, "notActions"),
                    texts(block, "dataActions"),
                    texts(block, "notDataActions")))
        .toList();
  }
}
