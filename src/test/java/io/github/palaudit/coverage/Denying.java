package io.github.palaudit.coverage;

import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.Permission;
import java.util.List;

/** Deny assignments for tests. */
final class Denying {

  private Denying() {}

  /** Everything is denied to one principal. */
  static DenyAssignment everythingTo(String name, String scope, boolean notBelow) {
    return new DenyAssignment(
        "deny-" + name,
        "deny " + name,
        Tenants.scope(scope),
        List.of(new Permission(List.of("*"), List.of(), List.of(), List.of())),
        List.of(Tenants.id(name)),
        List.of(),
        notBelow);
  }
}
