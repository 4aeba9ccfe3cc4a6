package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A group of another tenant, such as a CSP partner's AdminAgents; not to be resolved here. */
public record ForeignGroup(ObjectId id, String displayName, boolean fromDirectory)
    implements Principal {
  @Override
  @JsonIgnore
  public String kindLabel() {
    return "foreign group";
  }
}
