package io.github.palaudit.snapshot;

/**
 * A scope that was listed as such. Resources are known only by the assignments that sit on them.
 */
public sealed interface Scope extends SnapshotRecord
    permits ManagementGroup, Subscription, ResourceGroup {

  /** The scope's id. */
  ScopeId id();

  /** The name people know it by. */
  String displayName();

  @Override
  default String key() {
    return id().key();
  }
}
