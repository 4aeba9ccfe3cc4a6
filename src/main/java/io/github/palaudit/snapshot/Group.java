package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A group. It cannot hold a link itself; its members can (F-A11). */
public record Group(ObjectId id, String displayName, boolean fromDirectory) implements Principal {
  @Override
  @JsonIgnore
  public String kindLabel() {
    return "group";
  }
}
