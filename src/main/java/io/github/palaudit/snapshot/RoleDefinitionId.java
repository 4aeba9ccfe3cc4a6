package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The id of a role definition: the last segment of whatever was sent, in lower case. Azure sends
 * the same role with a subscription before it, without one, or as a bare GUID (Lighthouse); only
 * the last segment tells roles apart, and a display name never does.
 */
public record RoleDefinitionId(@JsonValue String value) implements Comparable<RoleDefinitionId> {

  @JsonCreator
  public RoleDefinitionId {
    String text = value.strip();
    while (text.endsWith("/")) {
      text = text.substring(0, text.length() - 1);
    }
    value = text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a role definition id is empty");
    }
  }

  /** By hand, as is {@link #hashCode}: what a record makes by itself is slower where it counts. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RoleDefinitionId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(RoleDefinitionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
