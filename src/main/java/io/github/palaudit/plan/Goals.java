package io.github.palaudit.plan;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Costs;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Money;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeTree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be gained: the counted subscriptions and their resource groups that no standing grant
 * attributes, where the partner holds something already (F-D10).
 */
final class Goals {

  /** Ten thousand million of any currency, in hundredths: no scope weighs more. */
  private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1_000_000_000_000L);

  private final ScopeTree tree;
  private final List<ScopeId> named;
  private final Costs costs;
  private final List<ScopeCoverage> scopes = new ArrayList<>();
  private final Set<ScopeId> denied = new HashSet<>();
  private final Set<ScopeId> deniedBelow = new HashSet<>();
  private final Optional<String> currency;

  private Goals(Coverage coverage) {
    this.tree = coverage.inputs().customer().scopes();
    this.named =
        coverage
            .inputs()
            .configuration()
            .customer(coverage.inputs().customer().tenant())
            .map(Customer::scopes)
            .orElse(List.of());
    this.costs = coverage.costs();
    for (DenyAssignment deny : coverage.inputs().customer().denyAssignments()) {
      (deny.doNotApplyToChildScopes() ? denied : deniedBelow).add(deny.scope());
    }
    coverage.rollUp().subscriptions().forEach(this::add);
    this.currency = mostCommonCurrency();
  }

  static List<Terrain.Goal> of(Coverage coverage) {
    Goals goals = new Goals(coverage);
    return goals.scopes.stream().map(goals::goal).toList();
  }

  private void add(SubscriptionCoverage subscription) {
    if (subscription.isCounted()) {
      addIfOpen(subscription.coverage());
    }
    boolean recognised =
        subscription
            .excluded()
            .filter(SubscriptionCoverage.Exclusion.RECOGNISED_AS_CSP::equals)
            .isPresent();
    for (ScopeCoverage group : subscription.groups()) {
      if (subscription.isCounted() || (!recognised && isNamed(group.scope()))) {
        addIfOpen(group);
      }
    }
  }

  private boolean isNamed(ScopeId scope) {
    return !named.isEmpty() && tree.upwards(scope).stream().anyMatch(named::contains);
  }

  private void addIfOpen(ScopeCoverage scope) {
    if (scope.partnerAccess() && !isConfirmed(scope)) {
      scopes.add(scope);
    }
  }

  private static boolean isConfirmed(ScopeCoverage scope) {
    return scope.attribution() instanceof Attribution.Attributed attributed
        && attributed.basis() == Basis.STANDING;
  }

  private Optional<String> mostCommonCurrency() {
    Map<String, Integer> uses = new HashMap<>();
    for (ScopeCoverage scope : scopes) {
      costs
          .of(scope.scope())
          .ifPresent(
              cost -> cost.byCurrency().keySet().forEach(one -> uses.merge(one, 1, Integer::sum)));
    }
    return uses.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private Terrain.Goal goal(ScopeCoverage scope) {
    boolean subscription = scope.scope().equals(scope.scope().subscription().orElse(ScopeId.ROOT));
    return new Terrain.Goal(
        scope.scope(),
        new Worth(subscription ? 1 : 0, weight(scope.scope()), subscription ? 0 : 1),
        isDenied(scope.scope()));
  }

  /** Its cost in the most common currency, in hundredths; what is unknown or refunded weighs 0. */
  private long weight(ScopeId scope) {
    BigDecimal cost =
        costs
            .of(scope)
            .map(Money::byCurrency)
            .flatMap(byCurrency -> currency.map(byCurrency::get))
            .orElse(BigDecimal.ZERO);
    return cost.movePointRight(2)
        .max(BigDecimal.ZERO)
        .min(HEAVIEST)
        .setScale(0, RoundingMode.HALF_UP)
        .longValue();
  }

  private boolean isDenied(ScopeId scope) {
    if (denied.isEmpty() && deniedBelow.isEmpty()) {
      return false;
    }
    return denied.contains(scope) || tree.upwards(scope).stream().anyMatch(deniedBelow::contains);
  }
}
