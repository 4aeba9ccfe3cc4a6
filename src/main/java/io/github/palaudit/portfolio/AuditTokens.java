package io.github.palaudit.portfolio;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Walks through JSON: what nobody asks for is passed over, what is read has to make sense. */
final class AuditTokens {

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2999-12-31T23:59:59Z");
  private static final Pattern CURRENCY = Pattern.compile("[A-Za-z0-9]{1,12}");
  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST_DIGITS = 15;

  private final JsonParser parser;

  AuditTokens(JsonParser parser) {
    this.parser = parser;
  }

  /** Does something with a value; what it does not read is passed over. */
  @FunctionalInterface
  interface Value {
    void read() throws IOException;
  }

  /** Does something with the value of a key; what it does not read is passed over. */
  @FunctionalInterface
  interface Field {
    void read(String key) throws IOException;
  }

  /** What is in the way of using the file. */
  static final class Senseless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Senseless(String problem) {
      super(problem);
    }
  }

  /** Reads the object that the parser stands on, each key once. */
  void object(Field field) throws IOException {
    expect(JsonToken.START_OBJECT, "an object");
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (!seen.add(key)) {
        throw new Senseless("the key \"" + key + "\" is there twice");
      }
      parser.nextToken();
      field.read(key);
      parser.skipChildren();
    }
  }

  /** Reads the array that the parser stands on. */
  void array(Value item) throws IOException {
    expect(JsonToken.START_ARRAY, "an array");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      item.read();
      parser.skipChildren();
    }
  }

  String text() throws IOException {
    expect(JsonToken.VALUE_STRING, "text");
    if (parser.getTextLength() > LONGEST_TEXT) {
      throw new Senseless(here() + " is longer than " + LONGEST_TEXT + " characters");
    }
    return parser.getText();
  }

  /** Text, a number or a truth, as it is written. */
  String word() throws IOException {
    if (!parser.currentToken().isScalarValue()) {
      throw new Senseless(here() + " is not a plain value");
    }
    return parser.getText();
  }

  /** The code of a currency. */
  String currency() throws IOException {
    String code = text();
    if (!CURRENCY.matcher(code).matches()) {
      throw new Senseless(here() + " is no currency: " + shortened(code));
    }
    return code;
  }

  boolean truth() throws IOException {
    if (!parser.currentToken().isBoolean()) {
      throw new Senseless(here() + " is not true or false");
    }
    return parser.getBooleanValue();
  }

  /** A number of things. */
  int count() throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    if (parser.getNumberType() != JsonParser.NumberType.INT || parser.getIntValue() < 0) {
      throw new Senseless(here() + " is " + shortened(parser.getText()) + ", which counts nothing");
    }
    return parser.getIntValue();
  }

  BigDecimal amount() throws IOException {
    if (!parser.currentToken().isNumeric()) {
      throw new Senseless(here() + " is not a number");
    }
    BigDecimal amount = parser.getDecimalValue();
    if (Math.abs((long) amount.scale()) > MOST_DIGITS
        || amount.precision() - amount.scale() > MOST_DIGITS) {
      throw new Senseless(here() + " is " + shortened(parser.getText()) + ", which is no amount");
    }
    return amount;
  }

  Instant instant() throws IOException {
    String given = text();
    try {
      Instant instant = Instant.parse(given);
      if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
        throw new Senseless(here() + " is " + shortened(given) + ", which cannot be");
      }
      return instant;
    } catch (DateTimeException notOne) {
      throw new Senseless(here() + " is no time: " + shortened(given));
    }
  }

  LocalDate day() throws IOException {
    String given = text();
    try {
      LocalDate day = LocalDate.parse(given);
      if (day.getYear() < 2000 || day.getYear() > 2999) {
        throw new Senseless(here() + " is " + shortened(given) + ", which cannot be");
      }
      return day;
    } catch (DateTimeException notOne) {
      throw new Senseless(here() + " is no day: " + shortened(given));
    }
  }

  private void expect(JsonToken token, String what) throws IOException {
    if (parser.currentToken() != token) {
      throw new Senseless(here() + " is not " + what);
    }
  }

  private String here() {
    String path = parser.getParsingContext().pathAsPointer().toString();
    return path.isEmpty() ? "the file" : path;
  }

  private static String shortened(String given) {
    return given.length() > 40 ? given.substring(0, 40) + "..." : given;
  }
}
