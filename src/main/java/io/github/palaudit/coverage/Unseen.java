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
  private final MaybeAbove maybeAbove;
  private final boolean everywhere;
  private final boolean delegationsAnywhere;
  private final Set<ScopeId> below = new HashSet<>();
  private final Set<ScopeId> delegationsBelow = new HashSet<>();

  Unseen(Snapshot customer, boolean strict) {
    this.customer = customer;
    this.maybeAbove = new MaybeAbove(customer);
    boolean everything =
        customer.completeness(Source.ROLE_ASSIGNMENTS) == Completeness.NOT_SUPPLIED
            || (strict && customer.completeness(Source.DELEGATIONS) == Completeness.NOT_SUPPLIED)
            || (strict && !customer.header().takenAsFact().isEmpty());
    this.everywhere = collect(Source.ROLE_ASSIGNMENTS, below) || everything;
    this.delegationsAnywhere = collect(Source.DELEGATIONS, delegationsBelow);
  }

  /** Gathers where gaps of this source are; true when one of them may be anywhere. */
  private boolean collect(Source source, Set<ScopeId> places) {
    List<Gap> gaps = customer.gaps().stream().filter(gap -> gap.source() == source).toList();
    gaps.forEach(gap -> gap.scope().ifPresent(places::add));
    return gaps.stream().anyMatch(gap -> gap.scope().isEmpty())
        || (gaps.isEmpty() && customer.completeness(source) == Completeness.PARTIAL);
  }

  /**
   * Whether something that could attribute this scope was not seen. A subscription's own list
   * carries what it inherits, so a management group that could not be read leaves nothing open in
   * the subscriptions below it. Delegations are at subscriptions and resource groups only (F-A9),
   * whatever the question was about that got no answer.
   */
  boolean reaches(ScopeId scope) {
    if (everywhere) {
      return true;
    }
    boolean inSubscription = scope.subscription().isPresent();
    if (inSubscription && delegationsAnywhere) {
      return true;
    }
    if (below.isEmpty() && delegationsBelow.isEmpty()) {
      return false;
    }
    if (inSubscription
        && (customer.scopes().upwards(scope).stream().anyMatch(delegationsBelow::contains)
            || maybeAbove.any(delegationsBelow, scope))) {
      return true;
    }
    if (!inSubscription && maybeAbove.any(below, scope)) {
      return true;
    }
    return customer.scopes().upwards(scope).stream()
        .filter(above -> !(inSubscription && above.kind() == ScopeKind.MANAGEMENT_GROUP))
        .anyMatch(below::contains);
  }
}
