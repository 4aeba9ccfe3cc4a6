package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Truth;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a grant at a management group may reach a scope because nobody told which management groups
 * lie above it: a subscription's list carries what it inherits, but not that it inherits it.
 */
final class Unplaced {

  private final MaybeAbove maybeAbove;
  private final Set<ScopeId> holding;

  Unplaced(Snapshot customer, Grants grants) {
    this(
        customer,
        grants.scopes().stream()
            .filter(scope -> scope.kind() == ScopeKind.MANAGEMENT_GROUP)
            .filter(scope -> grants.at(scope).anyMatch(grant -> grant.truth() != Truth.NO)));
  }

  /** Where one of these grants may attribute and is held at a management group. */
  static Unplaced of(Snapshot customer, Stream<Grant> grants) {
    return new Unplaced(
        customer,
        grants
            .filter(grant -> grant.holding().scope().kind() == ScopeKind.MANAGEMENT_GROUP)
            .filter(grant -> grant.truth() != Truth.NO)
            .map(grant -> grant.holding().scope()));
  }

  /** Where something that may attribute is held at one of these scopes. */
  Unplaced(Snapshot customer, Stream<ScopeId> scopes) {
    this.maybeAbove = new MaybeAbove(customer);
    this.holding =
        scopes
            .filter(scope -> scope.kind() == ScopeKind.MANAGEMENT_GROUP)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a grant that may attribute is held at a management group that may be above. */
  boolean reaches(ScopeId scope) {
    return maybeAbove.any(holding, scope);
  }
}
