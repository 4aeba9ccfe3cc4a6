package io.github.palaudit.snapshot;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** A list names the groups, a tree says what they sit in; two parents contradict each other. */
  @Override
  public @Nullable SnapshotRecord mergedWith(SnapshotRecord other) {
    if (!(other instanceof ManagementGroup that)
        || (parent.isPresent() && that.parent.isPresent() && !parent.equals(that.parent))) {
      return null;
    }
    return new ManagementGroup(
        id,
        displayName.equals(id.name()) ? that.displayName : displayName,
        parent.or(that::parent));
  }
}
