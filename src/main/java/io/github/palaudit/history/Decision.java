package io.github.palaudit.history;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was typed about one finding; what was left blank is absent.
 *
 * @param typed by field, in the order of the columns
 */
public record Decision(Map<ReviewField, Typed> typed) {

  public Decision {
    EnumMap<ReviewField, Typed> inOrder = new EnumMap<>(ReviewField.class);
    inOrder.putAll(typed);
    typed = Collections.unmodifiableMap(inOrder);
  }

  /** What was typed here. */
  public Optional<Typed> of(ReviewField field) {
    return Optional.ofNullable(typed.get(field));
  }

  /** Whether nothing was typed. */
  public boolean isEmpty() {
    return typed.isEmpty();
  }

  /** Whether all that the other says is said here, in the same places. */
  boolean covers(Decision other) {
    return other.typed.entrySet().stream()
        .allMatch(one -> one.getValue().equals(typed.get(one.getKey())));
  }

  /** All of it in a line, such as {@code To do; Owner: Ada; Due: 2026-12-01}. */
  public String sentence() {
    return typed.entrySet().stream()
        .map(
            one ->
                one.getKey() == ReviewField.DECISION
                    ? one.getValue().text()
                    : one.getKey().heading() + ": " + one.getValue().text())
        .collect(Collectors.joining("; "));
  }
}
