package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The id of an Entra tenant: a GUID as text, kept in lower case so that any case compares equal.
 */
public record TenantId(@JsonValue String value) implements Comparable<TenantId> {

  @JsonCreator
  public TenantId {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a tenant id is empty");
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
