package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a grant at a management group may reach a scope because nobody told which management groups
 * lie above it: a subscription's list carries what it inherits, but not that it inherits it.
 */
final class Unplaced {

  private final Snapshot customer;
  private final Set<ScopeId> holding;

  Unplaced(Snapshot customer, Grants grants) {
    this(
        customer,
        grants.scopes().stream()
            .filter(scope -> scope.kind() == ScopeKind.MANAGEMENT_GROUP)
            .filter(
                scope -> grants.at(scope).stream().anyMatch(grant -> grant.truth() != Truth.NO)));
  }

  /** Where something that may attribute is held at one of these scopes. */
  Unplaced(Snapshot customer, Stream<ScopeId> scopes) {
    this.customer = customer;
    this.holding =
        scopes
            .filter(scope -> scope.kind() == ScopeKind.MANAGEMENT_GROUP)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a grant that may attribute is held at a management group that may be above. */
  boolean reaches(ScopeId scope) {
    if (holding.isEmpty() || scope.equals(ScopeId.ROOT)) {
      return false;
    }
    List<ScopeId> upwards = customer.scopes().upwards(scope);
    ScopeId top = upwards.get(upwards.size() - 2);
    if (customer.scopes().isParentKnown(top) || isRootGroup(top)) {
      return false;
    }
    return holding.stream()
        .anyMatch(
            group -> !upwards.contains(group) && !customer.scopes().upwards(group).contains(top));
  }

  /** The one management group that lies in no other has the tenant's id for its name. */
  private boolean isRootGroup(ScopeId scope) {
    return scope.kind() == ScopeKind.MANAGEMENT_GROUP
        && scope.name().equalsIgnoreCase(customer.tenant().value());
  }
}
