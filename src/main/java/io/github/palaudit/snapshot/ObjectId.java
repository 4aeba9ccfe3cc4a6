package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The id of an object in one tenant's directory: a GUID as text, in lower case. It means nothing
 * without its tenant, see {@link PrincipalId}.
 */
public record ObjectId(@JsonValue String value) implements Comparable<ObjectId> {

  @JsonCreator
  public ObjectId {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an object id is empty");
    }
  }

  /** This object in that tenant. */
  public PrincipalId in(TenantId tenant) {
    return new PrincipalId(tenant, this);
  }

  /** By hand, as is {@link #hashCode}: what a record makes by itself is slower where it counts. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(ObjectId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
