package io.github.palaudit.finding;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.KnownCost;
import io.github.palaudit.coverage.Money;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of what is counted a finding stands in the way of, and what that does to its rule's
 * usual severity (docs/severity.md): one step worse when it concerns at least half of the counted
 * subscriptions and no fewer than two, or at least half of their known cost in some currency where
 * the cost of no fewer than two is known; one step better when nothing that is counted is touched.
 *
 * @param counted how many subscriptions are counted
 * @param kept how many of them the finding keeps from being attributed, or puts at risk
 * @param touched whether it concerns anything in them at all
 * @param halfTheCost whether those kept make up at least half of the known cost in some currency
 */
public record Exposure(int counted, int kept, boolean touched, boolean halfTheCost) {

  /**
   * Of grants that do not attribute, or not surely. A counted subscription is touched when such a
   * grant reaches it or lies in it, unless standing grants attribute it already; it is kept from
   * being attributed when such a grant reaches it and nobody else's misses less.
   */
  public static Exposure ofGrants(Coverage coverage, Collection<Grant> grants) {
    int counted = coverage.counted().size();
    if (coverage.notStanding().isEmpty()) {
      return new Exposure(counted, 0, false, false);
    }
    Map<ScopeId, List<Grant>> reaching =
        grants.stream()
            .filter(grant -> !isBelowSubscription(grant.holding().scope()))
            .collect(Collectors.groupingBy(grant -> grant.holding().scope()));
    Set<ScopeId> kept = new TreeSet<>();
    boolean touched = false;
    for (Map.Entry<ScopeId, List<Grant>> given : reaching.entrySet()) {
      for (SubscriptionCoverage one : open(coverage, given.getKey())) {
        touched = true;
        if (isNearest(one.coverage(), given.getValue())) {
          kept.add(one.coverage().scope());
        }
      }
    }
    touched = touched || liesInOpen(coverage, grants);
    return new Exposure(counted, kept.size(), touched, isHalfTheCost(coverage, kept));
  }

  /** Whether any of these is given inside a counted subscription that does not stand attributed. */
  private static boolean liesInOpen(Coverage coverage, Collection<Grant> grants) {
    return grants.stream()
        .map(grant -> grant.holding().scope())
        .filter(Exposure::isBelowSubscription)
        .anyMatch(scope -> !open(coverage, scope).isEmpty());
  }

  /** Of subscriptions that it keeps from being attributed, or whose attribution is at risk. */
  public static Exposure ofSubscriptions(Coverage coverage, Collection<ScopeId> subscriptions) {
    Set<ScopeId> counted = coverage.counted().keySet();
    Set<ScopeId> kept =
        subscriptions.stream()
            .filter(counted::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Exposure(
        counted.size(), kept.size(), !kept.isEmpty(), isHalfTheCost(coverage, kept));
  }

  /** The severity of a finding of this rule. */
  public Severity severity(RuleText rule) {
    Severity usual = rule.severity();
    if (!touched) {
      return usual.milder();
    }
    boolean halfOfThem = kept >= 2 && kept * 2 >= counted;
    return halfOfThem || halfTheCost ? usual.worse() : usual;
  }

  /** The counted subscriptions at this scope, around or below it that do not stand attributed. */
  private static Collection<SubscriptionCoverage> open(Coverage coverage, ScopeId scope) {
    if (scope.kind() == ScopeKind.TENANT_ROOT) {
      return coverage.notStanding().values();
    }
    if (scope.kind() == ScopeKind.MANAGEMENT_GROUP) {
      return below(coverage, scope);
    }
    return scope
        .subscription()
        .flatMap(subscription -> Optional.ofNullable(coverage.notStanding().get(subscription)))
        .filter(one -> !stands(coverage, scope))
        .stream()
        .toList();
  }

  private static List<SubscriptionCoverage> below(Coverage coverage, ScopeId managementGroup) {
    List<SubscriptionCoverage> found = new ArrayList<>();
    for (ScopeId child : coverage.inputs().customer().scopes().children(managementGroup)) {
      if (child.kind() == ScopeKind.MANAGEMENT_GROUP) {
        found.addAll(below(coverage, child));
      } else {
        Optional.ofNullable(coverage.notStanding().get(child)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isBelowSubscription(ScopeId scope) {
    return scope.kind() == ScopeKind.RESOURCE_GROUP || scope.kind() == ScopeKind.RESOURCE;
  }

  private static boolean stands(Coverage coverage, ScopeId scope) {
    return coverage.scope(scope).filter(known -> known.attribution().isStanding()).isPresent();
  }

  /** No other grant decided the answer by failing fewer conditions, or leaving fewer open. */
  private static boolean isNearest(ScopeCoverage subscription, List<Grant> grants) {
    return subscription
        .decisive()
        .map(
            decisive ->
                grants.stream()
                    .anyMatch(
                        grant ->
                            grant.count(Truth.NO) == decisive.count(Truth.NO)
                                && grant.count(Truth.UNKNOWN) == decisive.count(Truth.UNKNOWN)))
        .orElse(true);
  }

  private static boolean isHalfTheCost(Coverage coverage, Set<ScopeId> kept) {
    Map<String, BigDecimal> ofKept = new HashMap<>();
    for (ScopeId subscription : kept) {
      coverage
          .costs()
          .of(subscription)
          .orElse(Money.NONE)
          .byCurrency()
          .forEach((currency, amount) -> ofKept.merge(currency, amount, BigDecimal::add));
    }
    return ofKept.entrySet().stream()
        .filter(one -> one.getValue().signum() > 0)
        .anyMatch(one -> isHalf(one.getValue(), coverage.countedCost().get(one.getKey())));
  }

  private static boolean isHalf(BigDecimal amount, @Nullable KnownCost all) {
    return all != null
        && all.subscriptions() >= 2
        && amount.add(amount).compareTo(all.amount()) >= 0;
  }
}
