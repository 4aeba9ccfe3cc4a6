package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number of a partner global account or a partner location account (F-A21), kept as text: it is
 * an identifier, and one that went through a spreadsheet may have lost its zeros.
 */
public record PartnerId(@JsonValue String value) implements Comparable<PartnerId> {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

  /**
   * The partner id in this text.
   *
   * @throws IllegalArgumentException when the text is not 1 to 12 digits
   */
  @JsonCreator
  public PartnerId {
    value = value.strip();
    if (!DIGITS.matcher(value).matches()) {
      throw new IllegalArgumentException("\"" + value + "\" is not a partner id (digits only)");
    }
  }

  @Override
  public int compareTo(PartnerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
