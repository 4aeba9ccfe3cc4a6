package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lies above what, walked anew each time. */
record Places(Side customer) {

  private Optional<ScopeId> toldParent(ScopeId scope) {
    for (ManagementGroup group : customer.all(ManagementGroup.class)) {
      if (group.id().equals(scope)) {
        return group.parent();
      }
    }
    for (Subscription subscription : customer.all(Subscription.class)) {
      if (subscription.id().equals(scope)) {
        return subscription.parent();
      }
    }
    return Optional.empty();
  }

  /** The scope and all that is known to be above it, save the tenant root. */
  List<ScopeId> told(ScopeId scope) {
    List<ScopeId> chain = new ArrayList<>();
    ScopeId at = scope;
    while (!at.equals(ScopeId.ROOT) && !chain.contains(at)) {
      chain.add(at);
      boolean byPath = at.kind() == ScopeKind.RESOURCE || at.kind() == ScopeKind.RESOURCE_GROUP;
      Optional<ScopeId> up = byPath ? at.parentByPath() : toldParent(at);
      if (up.isEmpty()) {
        break;
      }
      at = up.get();
    }
    return chain;
  }

  /** Whether a role at {@code upper} is known to reach {@code lower}. */
  boolean reaches(ScopeId upper, ScopeId lower) {
    return upper.equals(ScopeId.ROOT) || told(lower).contains(upper);
  }

  /** Not known to reach it, and not known not to. */
  boolean mayReach(ScopeId upper, ScopeId lower) {
    if (upper.kind() != ScopeKind.MANAGEMENT_GROUP
        || lower.equals(ScopeId.ROOT)
        || reaches(upper, lower)) {
      return false;
    }
    List<ScopeId> chain = told(lower);
    ScopeId top = chain.get(chain.size() - 1);
    return !isRootGroup(top) && !told(upper).contains(top);
  }

  /** The management group right below the tenant root bears the tenant's id. */
  private boolean isRootGroup(ScopeId scope) {
    return scope.equals(ScopeId.managementGroup(customer.tenant().value()));
  }
}
