package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Snapshot;
import java.util.Collection;
import java.util.List;

/** Which management groups may lie above a scope because nobody told which do. */
final class MaybeAbove {

  private final Snapshot customer;

  MaybeAbove(Snapshot customer) {
    this.customer = customer;
  }

  /** Whether one of these is a management group that may be above, and is not known to be. */
  boolean any(Collection<ScopeId> some, ScopeId scope) {
    if (scope.equals(ScopeId.ROOT)
        || some.stream().noneMatch(one -> one.kind() == ScopeKind.MANAGEMENT_GROUP)) {
      return false;
    }
    List<ScopeId> upwards = customer.scopes().upwards(scope);
    ScopeId top = upwards.get(upwards.size() - 2);
    if (customer.scopes().isParentKnown(top) || isRootGroup(top)) {
      return false;
    }
    return some.stream()
        .filter(one -> one.kind() == ScopeKind.MANAGEMENT_GROUP)
        .anyMatch(
            group -> !upwards.contains(group) && !customer.scopes().upwards(group).contains(top));
  }

  /** The one management group that lies in no other has the tenant's id for its name. */
  private boolean isRootGroup(ScopeId scope) {
    return scope.kind() == ScopeKind.MANAGEMENT_GROUP
        && scope.name().equalsIgnoreCase(customer.tenant().value());
  }
}
