package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up what counted scopes cost, by whatever answer is asked for. */
final class Spending {

  private final Costs costs;
  private final List<SubscriptionCoverage> counted;
  private final List<ScopeCoverage> groupsAlone;

  Spending(RollUp rollUp, Costs costs) {
    this.costs = costs;
    this.counted = rollUp.subscriptions().stream().filter(SubscriptionCoverage::isCounted).toList();
    Set<ScopeId> whole =
        counted.stream().map(one -> one.subscription().id()).collect(Collectors.toSet());
    this.groupsAlone =
        rollUp.groups().stream()
            .filter(group -> group.scope().subscription().filter(whole::contains).isEmpty())
            .toList();
  }

  /** The counted subscriptions, and the resource groups that count in others. */
  CostTally by(Function<ScopeCoverage, Verdict> answer) {
    CostTally sum = CostTally.EMPTY;
    for (SubscriptionCoverage one : counted) {
      sum = sum.plus(of(one, answer));
    }
    for (ScopeCoverage group : groupsAlone) {
      sum = sum.plus(of(group, answer));
    }
    return sum;
  }

  /** A resource group that counts on its own. */
  CostTally of(ScopeCoverage group, Function<ScopeCoverage, Verdict> answer) {
    return costs
        .of(group.scope())
        .map(cost -> CostTally.of(answer.apply(group), cost))
        .orElseGet(CostTally::ofNoKnownCost);
  }

  /**
   * A subscription: whole under its own answer where it is attributed, else by the answers of its
   * resource groups, the rest under its own.
   */
  CostTally of(SubscriptionCoverage one, Function<ScopeCoverage, Verdict> answer) {
    Optional<Money> whole = costs.of(one.subscription().id());
    if (whole.isEmpty()) {
      return CostTally.ofNoKnownCost();
    }
    Verdict own = answer.apply(one.coverage());
    CostTally inOne = CostTally.of(own, whole.get());
    boolean alike = one.groups().stream().allMatch(group -> answer.apply(group) == own);
    return own.isAttributed() || alike
        ? inOne
        : divided(one, answer, own, whole.get()).orElseGet(inOne::inOnePiece);
  }

  private Optional<CostTally> divided(
      SubscriptionCoverage one, Function<ScopeCoverage, Verdict> answer, Verdict own, Money whole) {
    if (one.resourceGroups().isEmpty()) {
      return Optional.empty();
    }
    CostTally sum = CostTally.EMPTY;
    for (ScopeCoverage group : one.groups()) {
      Optional<Money> cost = costs.of(group.scope());
      if (cost.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(CostTally.of(answer.apply(group), cost.get()));
    }
    Money rest = whole.minus(sum.total());
    return rest.isOverdrawn() ? Optional.empty() : Optional.of(sum.plus(CostTally.of(own, rest)));
  }
}
