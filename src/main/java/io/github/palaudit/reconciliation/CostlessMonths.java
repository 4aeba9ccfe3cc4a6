package io.github.palaudit.reconciliation;

import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** The months in which a scope is known to have cost nothing, and so to have used nothing. */
final class CostlessMonths {

  private record Place(ScopeId scope, YearMonth month) {}

  private final Map<Place, Boolean> free = new HashMap<>();

  CostlessMonths(Snapshot customer) {
    for (Cost cost : customer.costs()) {
      free.merge(
          new Place(cost.scope(), cost.month()), cost.amount().signum() == 0, Boolean::logicalAnd);
    }
  }

  boolean contains(ScopeId scope, YearMonth month) {
    return free.getOrDefault(new Place(scope, month), false);
  }
}
