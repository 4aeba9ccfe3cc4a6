package io.github.palaudit.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.palaudit.snapshot.PrincipalId;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes named values one after the other; what has no value is left out. */
final class JsonFields {

  private final JsonGenerator generator;

  JsonFields(JsonGenerator generator) {
    this.generator = generator;
  }

  /** Writes the inside of an object or array. */
  @FunctionalInterface
  interface Inside {
    void write() throws IOException;
  }

  /** Writes the inside of the object of one item. */
  @FunctionalInterface
  interface Each<T> {
    void write(T item) throws IOException;
  }

  void object(Inside inside) throws IOException {
    generator.writeStartObject();
    inside.write();
    generator.writeEndObject();
  }

  void object(String name, Inside inside) throws IOException {
    generator.writeFieldName(name);
    object(inside);
  }

  void array(String name, Inside inside) throws IOException {
    generator.writeArrayFieldStart(name);
    inside.write();
    generator.writeEndArray();
  }

  <T> void array(String name, Iterable<T> items, Each<T> each) throws IOException {
    array(
        name,
        () -> {
          for (T item : items) {
            object(() -> each.write(item));
          }
        });
  }

  void texts(String name, List<String> texts) throws IOException {
    array(
        name,
        () -> {
          for (String text : texts) {
            generator.writeString(whole(text));
          }
        });
  }

  void text(String name, String text) throws IOException {
    generator.writeStringField(name, whole(text));
  }

  void optional(String name, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      text(name, text.get());
    }
  }

  void number(String name, long number) throws IOException {
    generator.writeNumberField(name, number);
  }

  void decimal(String name, BigDecimal number) throws IOException {
    generator.writeFieldName(name);
    generator.writeNumber(number.toPlainString());
  }

  void truth(String name, boolean truth) throws IOException {
    generator.writeBooleanField(name, truth);
  }

  void principal(PrincipalId principal) throws IOException {
    text("tenantId", principal.tenant().value());
    text("objectId", principal.object().value());
  }

  /** Half a character cannot be written in UTF-8: a mark stands in its place. */
  private static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
