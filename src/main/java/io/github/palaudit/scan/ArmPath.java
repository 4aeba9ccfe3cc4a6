package io.github.palaudit.scan;

import io.github.palaudit.snapshot.ScopeId;

/** Scopes as the SDK's clients want them in a path. */
final class ArmPath {

  private ArmPath() {}

  /** Without the slash at the start; the clients put one there. */
  static String of(ScopeId scope) {
    return scope.text().substring(1);
  }
}
