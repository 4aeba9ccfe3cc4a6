package io.github.palaudit.report;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Reason;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.snapshot.ScopeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The state of a scope as people read it; what is not ours to claim gets a state of its own. */
final class ScopeStates {

  private final Map<ScopeId, SubscriptionCoverage> subscriptions = new HashMap<>();

  ScopeStates(Coverage coverage) {
    coverage
        .rollUp()
        .subscriptions()
        .forEach(one -> subscriptions.put(one.coverage().scope(), one));
  }

  /** The subscription of this very scope. */
  Optional<SubscriptionCoverage> subscription(ScopeId scope) {
    return Optional.ofNullable(subscriptions.get(scope));
  }

  Cell badge(ScopeCoverage scope) {
    ScopeState state = state(scope);
    return state == ScopeState.NOT_ATTRIBUTED && !isOursToClaim(scope)
        ? ScopeState.NOT_COUNTED.cell()
        : state.cell();
  }

  private static ScopeState state(ScopeCoverage scope) {
    if (scope.attribution() instanceof Attribution.Attributed attributed) {
      return attributed.basis() == Basis.STANDING ? ScopeState.ATTRIBUTED : ScopeState.TEMPORARY;
    }
    return scope.attribution() instanceof Attribution.Unknown
        ? ScopeState.UNKNOWN
        : ScopeState.NOT_ATTRIBUTED;
  }

  /** In a subscription that counts or, above subscriptions, where we have any access. */
  private boolean isOursToClaim(ScopeCoverage scope) {
    return scope
        .scope()
        .subscription()
        .flatMap(this::subscription)
        .map(SubscriptionCoverage::isCounted)
        .orElseGet(
            () -> scope.attribution().reason().filter(Reason.NO_PARTNER_ACCESS::equals).isEmpty());
  }
}
