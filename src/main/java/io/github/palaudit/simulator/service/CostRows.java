package io.github.palaudit.simulator.service;

import io.github.palaudit.simulator.service.CostQuestion.Dimension;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tenant's cost records as rows. By resource group, those of the groups, and what the
 * subscription's record has beyond them under an empty name (purchases that lie in no group). Not
 * by resource group, the subscription's record, or the sum of its groups where there is none. The
 * name of a group comes in lower case, as the service likes to write it.
 */
final class CostRows {

  private record Key(Map<Dimension, String> groups, Optional<YearMonth> month, String currency) {}

  private CostRows() {}

  static List<CostRow> of(Call call, CostQuestion question) {
    Map<Key, BigDecimal> sums = new LinkedHashMap<>();
    for (Cost cost : told(call, question)) {
      Map<Dimension, String> groups = new HashMap<>();
      for (Dimension one : question.grouping()) {
        groups.put(one, name(one, cost.scope()));
      }
      Optional<YearMonth> month = question.monthly() ? Optional.of(cost.month()) : Optional.empty();
      sums.merge(new Key(groups, month, cost.currency()), cost.amount(), BigDecimal::add);
    }
    List<CostRow> rows = new ArrayList<>();
    sums.forEach(
        (key, sum) -> rows.add(new CostRow(sum, key.groups(), key.month(), key.currency())));
    return rows;
  }

  private static String name(Dimension dimension, ScopeId scope) {
    if (!dimension.isResourceGroup()) {
      return scope.subscription().map(ScopeId::name).orElse("");
    }
    return scope.kind() == ScopeKind.RESOURCE_GROUP ? scope.name().toLowerCase(Locale.ROOT) : "";
  }

  /** Costs that do not overlap: of groups, and of subscriptions what is in no group. */
  private static List<Cost> told(Call call, CostQuestion question) {
    ScopeId scope = call.scope();
    Predicate<Cost> asked =
        cost ->
            !cost.month().isBefore(question.from())
                && !cost.month().isAfter(question.to())
                && call.contents().scopes().upwards(cost.scope()).contains(scope);
    List<Cost> told = new ArrayList<>();
    Map<String, BigDecimal> inGroups = new HashMap<>();
    for (Cost cost : call.contents().costs()) {
      if (asked.test(cost) && cost.scope().kind() == ScopeKind.RESOURCE_GROUP) {
        told.add(cost);
        inGroups.merge(whole(cost), cost.amount(), BigDecimal::add);
      }
    }
    for (Cost cost : call.contents().costs()) {
      if (asked.test(cost) && cost.scope().kind() == ScopeKind.SUBSCRIPTION) {
        BigDecimal rest =
            cost.amount().subtract(inGroups.getOrDefault(whole(cost), BigDecimal.ZERO));
        if (rest.signum() != 0) {
          told.add(new Cost(cost.scope(), cost.month(), rest, cost.currency()));
        }
      }
    }
    return told;
  }

  /** The subscription, month and currency that a cost is a part of. */
  private static String whole(Cost cost) {
    return cost.scope().subscription().map(ScopeId::key).orElse("")
        + cost.month()
        + cost.currency();
  }
}
