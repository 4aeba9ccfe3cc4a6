package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An id that nothing resolved. Where principals were read whole the directory has left it out and
 * it is gone; otherwise nothing follows.
 *
 * @param typeAsSent the principal type that the assignment carries, or empty
 */
public record UnresolvedPrincipal(ObjectId id, String typeAsSent) implements Principal {

  @Override
  @JsonIgnore
  public String displayName() {
    return id.value();
  }

  @Override
  @JsonIgnore
  public boolean fromDirectory() {
    return false;
  }

  @Override
  @JsonIgnore
  public String kindLabel() {
    return "unresolved principal";
  }
}
