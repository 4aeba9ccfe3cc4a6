package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where an absence proves nothing: a refused or missing list could hold a grant that reaches a
 * scope, so "no" turns into unknown there.
 */
final class Unseen {

  private final Snapshot customer;
  private final boolean everywhere;
  private final Set<ScopeId> below = new HashSet<>();

  Unseen(Snapshot customer, boolean strict) {
    this.customer = customer;
    boolean everything =
        customer.completeness(Source.ROLE_ASSIGNMENTS) == Completeness.NOT_SUPPLIED
            || (strict && customer.completeness(Source.DELEGATIONS) == Completeness.NOT_SUPPLIED)
            || (strict && !customer.header().takenAsFact().isEmpty());
    for (Source source : List.of(Source.ROLE_ASSIGNMENTS, Source.DELEGATIONS)) {
      boolean placed = false;
      for (Gap gap : customer.gaps()) {
        if (gap.source() == source) {
          placed = true;
          everything |= gap.scope().isEmpty();
          gap.scope().ifPresent(below::add);
        }
      }
      everything |= customer.completeness(source) == Completeness.PARTIAL && !placed;
    }
    this.everywhere = everything;
  }

  /**
   * Whether something that could attribute this scope was not seen. A subscription's own list
   * carries what it inherits, so a management group that could not be read leaves nothing open in
   * the subscriptions below it.
   */
  boolean reaches(ScopeId scope) {
    if (everywhere) {
      return true;
    }
    if (below.isEmpty()) {
      return false;
    }
    boolean inSubscription = scope.subscription().isPresent();
    return customer.scopes().upwards(scope).stream()
        .filter(above -> !(inSubscription && above.kind() == ScopeKind.MANAGEMENT_GROUP))
        .anyMatch(below::contains);
  }
}
