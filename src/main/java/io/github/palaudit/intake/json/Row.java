package io.github.palaudit.intake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.UnreadableInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a file, and where it stands. ARM nests under {@code properties} what az prints
 * flat; unless a method says otherwise, a field is looked for at the row itself first and under
 * {@code properties} second. A field that is null, missing or blank is empty.
 */
public final class Row {

  private final RowPlace place;
  private final ObjectNode json;

  /** The row of this object. */
  public Row(RowPlace place, ObjectNode json) {
    this.place = place;
    this.json = json;
  }

  /** What the row stood in. */
  public Form form() {
    return place.form();
  }

  /** Graph's {@code @odata.context} of the answer the row stood in. */
  public Optional<String> context() {
    return place.context();
  }

  /** Whether the field is there with any value, an empty list included. */
  public boolean has(String name) {
    return field(name).isPresent();
  }

  /** The names of the row's own fields, for messages. */
  public String fieldNames() {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return String.join(", ", names.size() <= 8 ? names : names.subList(0, 8));
  }

  /**
   * The text of a field; a number or a truth value as it is written.
   *
   * @throws UnreadableInput when it is a list or an object
   */
  public Optional<String> text(String name) {
    return field(name).flatMap(value -> text(name, value));
  }

  /** The text of a field at the row itself. */
  public Optional<String> own(String name) {
    return present(json.get(name)).flatMap(value -> text(name, value));
  }

  /** The text of a field under {@code properties}. */
  public Optional<String> property(String name) {
    return present(json.path("properties").get(name)).flatMap(value -> text(name, value));
  }

  /** The plain values of the row, and then of its properties, as they are written. */
  public List<Map.Entry<String, String>> values() {
    List<Map.Entry<String, String>> values = new ArrayList<>();
    add(json, values);
    add(json.path("properties"), values);
    return values;
  }

  private static void add(JsonNode object, List<Map.Entry<String, String>> values) {
    object.properties().stream()
        .filter(field -> field.getValue().isValueNode() && !field.getValue().isNull())
        .forEach(field -> values.add(Map.entry(field.getKey(), field.getValue().asText())));
  }

  /**
   * The text of a field that must be there.
   *
   * @throws UnreadableInput when it is not
   */
  public String required(String name) {
    return text(name).orElseThrow(() -> unreadable("has no \"" + name + "\"; export it whole"));
  }

  /**
   * The instant of a field.
   *
   * @throws UnreadableInput when it is no date
   */
  public Optional<Instant> time(String name) {
    return text(name).flatMap(sent -> Times.parse(sent, () -> unreadable(notADate(name, sent))));
  }

  private static String notADate(String name, String sent) {
    return "\"" + name + "\" is \"" + sent + "\", a date such as 2026-03-31T09:00:00Z was expected";
  }

  /**
   * The truth value of a field.
   *
   * @throws UnreadableInput when it is neither true nor false
   */
  public Optional<Boolean> flag(String name) {
    return text(name)
        .map(
            sent ->
                switch (sent.toLowerCase(Locale.ROOT)) {
                  case "true" -> true;
                  case "false" -> false;
                  default ->
                      throw unreadable(
                          "\"" + name + "\" is \"" + sent + "\", true or false was expected");
                });
  }

  /**
   * The texts of a list; empty where there is none.
   *
   * @throws UnreadableInput when it is no list of texts
   */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    elements(name).forEach(element -> text(name, element).ifPresent(texts::add));
    return texts;
  }

  /**
   * The objects of a list; empty where there is none.
   *
   * @throws UnreadableInput when it is no list of objects
   */
  public List<Row> rows(String name) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      if (!(element instanceof ObjectNode object)) {
        throw unreadable("\"" + name + "\" holds something that is not an object");
      }
      rows.add(new Row(place, object));
    }
    return rows;
  }

  /** The object of a field; empty where it is something else. */
  public Optional<Row> child(String name) {
    return field(name)
        .filter(ObjectNode.class::isInstance)
        .map(value -> new Row(place, (ObjectNode) value));
  }

  /** The fields of an object whose values are texts, such as tags. */
  public Map<String, String> pairs(String name) {
    Map<String, String> pairs = new TreeMap<>();
    child(name)
        .ifPresent(
            child ->
                child
                    .json
                    .properties()
                    .forEach(entry -> pairs.put(entry.getKey(), entry.getValue().asText())));
    return pairs;
  }

  /** The error that says what is wrong with this row, and where it stands. */
  public UnreadableInput unreadable(String problem) {
    return new UnreadableInput(place.file(), place.words() + ": " + Printable.of(problem));
  }

  private List<JsonNode> elements(String name) {
    List<JsonNode> elements = new ArrayList<>();
    field(name)
        .ifPresent(
            list -> {
              if (!list.isArray()) {
                throw unreadable("\"" + name + "\" is no list");
              }
              list.forEach(elements::add);
            });
    return elements;
  }

  private Optional<JsonNode> field(String name) {
    return present(json.get(name)).or(() -> present(json.path("properties").get(name)));
  }

  private static Optional<JsonNode> present(@Nullable JsonNode value) {
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  private Optional<String> text(String name, JsonNode value) {
    if (!value.isValueNode()) {
      throw unreadable("\"" + name + "\" is no text");
    }
    String text = value.asText();
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
