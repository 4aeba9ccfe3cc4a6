package io.github.palaudit.scan;

import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The scopes that a scan found, and from them where lists have to be read. */
final class FoundScopes {

  private final Map<ScopeId, ScopeId> parents = new HashMap<>();
  private final Set<ScopeId> managementGroups = new TreeSet<>();
  private final Set<ScopeId> subscriptions = new TreeSet<>();

  synchronized void addManagementGroup(ScopeId group, Optional<ScopeId> parent) {
    managementGroups.add(group);
    parent.ifPresent(up -> parents.put(group, up));
  }

  synchronized void addParent(ScopeId subscription, ScopeId parent) {
    parents.put(subscription, parent);
  }

  synchronized void addSubscription(ScopeId subscription) {
    subscriptions.add(subscription);
  }

  synchronized Optional<ScopeId> parent(ScopeId scope) {
    return Optional.ofNullable(parents.get(scope));
  }

  synchronized List<ScopeId> subscriptions() {
    return List.copyOf(subscriptions);
  }

  /** Subscriptions that the tree names and the list of subscriptions does not. */
  synchronized List<ScopeId> subscriptionsOnlyInTree() {
    return parents.keySet().stream()
        .filter(scope -> !managementGroups.contains(scope) && !subscriptions.contains(scope))
        .sorted()
        .toList();
  }

  /**
   * Where a list that carries what is inherited has to be read, to miss nothing with the fewest
   * requests: every subscription, and each management group at the bottom of the tree that has no
   * subscription below it to speak for it.
   */
  synchronized List<ScopeId> listingScopes() {
    Set<ScopeId> spokenFor = new HashSet<>();
    for (ScopeId subscription : subscriptions) {
      Optional<ScopeId> up = Optional.ofNullable(parents.get(subscription));
      while (up.isPresent() && spokenFor.add(up.get())) {
        up = Optional.ofNullable(parents.get(up.get()));
      }
    }
    Set<ScopeId> withGroupsBelow = new HashSet<>();
    managementGroups.forEach(
        group -> Optional.ofNullable(parents.get(group)).ifPresent(withGroupsBelow::add));
    List<ScopeId> all = new ArrayList<>(subscriptions);
    for (ScopeId group : managementGroups) {
      if (!spokenFor.contains(group) && !withGroupsBelow.contains(group)) {
        all.add(group);
      }
    }
    return all;
  }
}
