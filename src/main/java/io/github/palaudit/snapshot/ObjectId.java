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

  @Override
  public int compareTo(ObjectId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
