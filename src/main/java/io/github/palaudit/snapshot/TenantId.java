package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The id of an Entra tenant: a GUID as text, kept in lower case so that any case compares equal.
 */
public record TenantId(@JsonValue String value) implements Comparable<TenantId> {

  /** No stricter than needed to be harmless in a command line: Azure's own samples are sloppy. */
  private static final Pattern FORM = Pattern.compile("[0-9a-z][0-9a-z.-]{0,63}");

  @JsonCreator
  public TenantId {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("\"" + value + "\" is not a tenant id");
    }
  }

  @Override
  public int compareTo(TenantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
