package io.github.palaudit.snapshot;

/** A past activation of an eligible role, for the share of a month that it was active. */
public record Activation(ScopeId scope, RoleDefinitionId role, ObjectId principal, Window window)
    implements SnapshotRecord {

  @Override
  public String key() {
    return principal + "|" + scope.key() + "|" + role + "|" + window.start() + "|" + window.end();
  }

  @Override
  public Section section() {
    return Section.ACTIVATIONS;
  }
}
