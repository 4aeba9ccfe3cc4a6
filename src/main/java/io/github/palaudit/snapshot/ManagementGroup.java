package io.github.palaudit.snapshot;

import java.util.Optional;

/**
 * A management group (api-version 2020-05-01).
 *
 * @param parent the management group above it; empty for the root management group, or where its
 *     parent may not be read
 */
public record ManagementGroup(ScopeId id, String displayName, Optional<ScopeId> parent)
    implements Scope {
  @Override
  public Section section() {
    return Section.MANAGEMENT_GROUPS;
  }
}
