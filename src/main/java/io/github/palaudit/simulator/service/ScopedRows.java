package io.github.palaudit.simulator.service;

import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows that lie at scopes, found without looking at all of them: those of a subscription and below
 * it together, the others by their own scope. A million rows in pages of a hundred would otherwise
 * be looked at ten thousand times.
 */
final class ScopedRows<T> {

  private final Function<T, ScopeId> scope;
  private final Map<ScopeId, List<T>> rows = new HashMap<>();

  ScopedRows(List<T> all, Function<T, ScopeId> scope) {
    this.scope = scope;
    for (T row : all) {
      ScopeId at = scope.apply(row);
      rows.computeIfAbsent(at.subscription().orElse(at), s -> new ArrayList<>()).add(row);
    }
  }

  /** Of a subscription, those in it too; of what lies above subscriptions, those just there. */
  List<T> at(ScopeId id) {
    return rows.getOrDefault(id, List.of());
  }

  /** Where the row lies. */
  ScopeId scope(T row) {
    return scope.apply(row);
  }

  /** The rows of a subscription, where the scope lies in one. */
  List<T> around(ScopeId id) {
    Optional<ScopeId> subscription = id.subscription();
    return subscription.isPresent() ? at(subscription.get()) : List.of();
  }
}
