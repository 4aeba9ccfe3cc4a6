package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the customer's scopes cost in one month: the newest that was over at the audit's instant,
 * else the newest there is. An order of size for priorities, never compared with the thresholds of
 * a credential (F-E4).
 */
public final class Costs {

  private final Optional<YearMonth> month;
  private final Map<ScopeId, Money> byScope = new HashMap<>();
  private final Map<ScopeId, List<ScopeId>> groups = new HashMap<>();
  private final Listing listing;

  /** The costs in this snapshot, as they stand at this instant. */
  Costs(Snapshot customer, Instant asOf) {
    this.listing = new Listing(customer);
    TreeSet<YearMonth> months = new TreeSet<>();
    customer.costs().forEach(cost -> months.add(cost.month()));
    YearMonth running = YearMonth.from(asOf.atZone(ZoneOffset.UTC));
    this.month =
        Optional.ofNullable(months.lower(running))
            .or(() -> months.isEmpty() ? Optional.empty() : Optional.of(months.last()));
    for (Cost cost : customer.costs()) {
      if (month.filter(cost.month()::equals).isPresent()) {
        byScope.merge(cost.scope(), Money.of(cost.amount(), cost.currency()), Money::plus);
      }
    }
    for (ResourceGroup group : customer.resourceGroups()) {
      group
          .id()
          .subscription()
          .ifPresent(
              above -> groups.computeIfAbsent(above, s -> new ArrayList<>()).add(group.id()));
    }
  }

  /** The month whose costs these are; empty when no cost was supplied. */
  public Optional<YearMonth> month() {
    return month;
  }

  /**
   * What this subscription or resource group cost; empty when that is not known. A subscription's
   * own figure stands before the sum of its resource groups, which counts only where all of them
   * were listed and the cost of each is known: the two are never added.
   */
  public Optional<Money> of(ScopeId scope) {
    Money own = byScope.get(scope);
    if (own != null) {
      return Optional.of(own);
    }
    List<ScopeId> below = groups.getOrDefault(scope, List.of());
    if (below.isEmpty() || !listing.isWhole(scope) || !byScope.keySet().containsAll(below)) {
      return Optional.empty();
    }
    return Optional.of(below.stream().map(byScope::get).reduce(Money.NONE, Money::plus));
  }

  /** What these cost together, by currency; without those whose cost is not known. */
  Map<String, KnownCost> known(Collection<ScopeId> subscriptions) {
    Map<String, KnownCost> sums = new TreeMap<>();
    for (ScopeId subscription : subscriptions) {
      of(subscription)
          .orElse(Money.NONE)
          .byCurrency()
          .forEach(
              (currency, amount) ->
                  sums.put(
                      currency,
                      sums.getOrDefault(currency, new KnownCost(BigDecimal.ZERO, 0)).plus(amount)));
    }
    return Collections.unmodifiableMap(sums);
  }
}
