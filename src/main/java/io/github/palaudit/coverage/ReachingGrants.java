package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Works out something of the grants that reach a scope, once for all scopes that the same grants
 * reach, so that cost follows the grants and not the scopes.
 */
final class ReachingGrants<T> {

  private final Coverage coverage;
  private final ScopeTree tree;
  private final Function<List<Grant>, T> worked;
  private final Set<ScopeId> telling = new HashSet<>();
  private final Set<ScopeId> denying = new HashSet<>();
  private final Map<Place, T> known = new HashMap<>();

  ReachingGrants(Coverage coverage, Function<List<Grant>, T> worked) {
    this.coverage = coverage;
    this.tree = coverage.inputs().customer().scopes();
    this.worked = worked;
    coverage.inputs().customer().denyAssignments().stream()
        .map(DenyAssignment::scope)
        .forEach(denying::add);
    telling.addAll(denying);
    coverage.grants().forEach(grant -> telling.add(grant.holding().scope()));
  }

  /** The scope that decides, and whether what is decided there alone is decided for it. */
  private record Place(ScopeId scope, boolean itself) {}

  /** What was worked out of the grants at this scope and above it. */
  T of(ScopeId scope) {
    Place place = place(scope);
    T before = known.get(place);
    if (before != null) {
      return before;
    }
    T now = worked.apply(coverage.candidates(scope));
    known.put(place, now);
    return now;
  }

  private Place place(ScopeId scope) {
    for (ScopeId above : tree.upwards(scope)) {
      if (telling.contains(above)) {
        return new Place(above, above.equals(scope) && denying.contains(above));
      }
    }
    return new Place(ScopeId.ROOT, false);
  }
}
