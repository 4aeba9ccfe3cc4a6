package io.github.palaudit.transparency;

import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.ScopeTree;

/**
 * Where a role is held.
 *
 * @param name the name people know it by; empty for the root, which templates name
 */
public record Place(ScopeKind kind, String name, ScopeId id) {

  static Place of(ScopeId scope, ScopeTree tree) {
    return new Place(
        scope.kind(), scope.kind() == ScopeKind.TENANT_ROOT ? "" : tree.displayName(scope), scope);
  }
}
