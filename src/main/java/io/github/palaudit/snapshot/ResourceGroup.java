package io.github.palaudit.snapshot;

import java.util.OptionalInt;

/**
 * A resource group.
 *
 * @param resources how many resources it holds; empty where they were not counted
 */
public record ResourceGroup(ScopeId id, String displayName, OptionalInt resources)
    implements Scope {
  @Override
  public Section section() {
    return Section.RESOURCE_GROUPS;
  }
}
