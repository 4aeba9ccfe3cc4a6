package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The counted subscriptions below one management group, at any depth. Nested management groups
 * overlap and are never added.
 */
public record ManagementGroupTally(ScopeId scope, String displayName, Tally subscriptions) {

  /** Of every management group that was listed, by id. */
  static List<ManagementGroupTally> of(Coverage coverage) {
    Map<ScopeId, List<ScopeCoverage>> below = new HashMap<>();
    for (SubscriptionCoverage one : coverage.rollUp().subscriptions()) {
      if (one.isCounted()) {
        for (ScopeId above :
            coverage.inputs().customer().scopes().upwards(one.subscription().id())) {
          below.computeIfAbsent(above, s -> new ArrayList<>()).add(one.coverage());
        }
      }
    }
    return coverage.inputs().customer().managementGroups().stream()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .map(group -> of(group, below.getOrDefault(group.id(), List.of())))
        .toList();
  }

  private static ManagementGroupTally of(ManagementGroup group, List<ScopeCoverage> below) {
    return new ManagementGroupTally(group.id(), group.displayName(), Tally.of(below));
  }
}
