package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works out something of the grants that reach a scope: of what the scope above came to and of the
 * grants at the scope itself, so that cost follows the grants and not the scopes. Below a deny
 * assignment every scope is worked out for itself.
 */
final class ReachingGrants<T> {

  private final Coverage coverage;
  private final ScopeTree tree;
  private final Set<ScopeId> denying;
  private final T nothing;
  private final BiFunction<T, Stream<Grant>, T> plus;
  private final Map<ScopeId, T> known = new HashMap<>();

  /**
   * Grants are added one group after the other, whatever their order.
   *
   * @param nothing what no grant comes to
   * @param plus what it comes to with more grants
   */
  ReachingGrants(Coverage coverage, T nothing, BiFunction<T, Stream<Grant>, T> plus) {
    this.coverage = coverage;
    this.tree = coverage.inputs().customer().scopes();
    this.nothing = nothing;
    this.plus = plus;
    this.denying =
        coverage.inputs().customer().denyAssignments().stream()
            .map(DenyAssignment::scope)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What the grants at this scope and above it come to. */
  T of(ScopeId scope) {
    T before = known.get(scope);
    if (before != null) {
      return before;
    }
    T now = workedOut(scope);
    known.put(scope, now);
    return now;
  }

  private T workedOut(ScopeId scope) {
    if (!denying.isEmpty() && tree.upwards(scope).stream().anyMatch(denying::contains)) {
      return plus.apply(nothing, coverage.candidates(scope).stream());
    }
    Optional<ScopeId> above = tree.parent(scope);
    return plus.apply(above.isEmpty() ? nothing : of(above.get()), coverage.grantsAt(scope));
  }
}
