package io.github.palaudit.scan;

import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The chosen scopes that a scan found, and from them where lists have to be read. */
final class FoundScopes {

  private final Chosen chosen;
  private final Map<ScopeId, ScopeId> parents = new HashMap<>();
  private final Set<ScopeId> managementGroups = new TreeSet<>();
  private final Set<ScopeId> subscriptions = new TreeSet<>();
  private final Set<ScopeId> named = new HashSet<>();
  private final Set<ScopeId> withResourceGroups = new HashSet<>();
  private final Set<ScopeId> delegatedToUs = new TreeSet<>();
  private final Set<ScopeId> toAskForDelegations = new TreeSet<>();
  private final Map<ScopeId, Set<TenantId>> unexplained = new TreeMap<>();

  FoundScopes(Chosen chosen) {
    this.chosen = chosen;
  }

  /** Learns from a record that was kept. */
  synchronized void observe(SnapshotRecord kept) {
    if (kept instanceof ManagementGroup group) {
      managementGroups.add(group.id());
      group.parent().ifPresent(up -> parents.put(group.id(), up));
    } else if (kept instanceof Subscription subscription) {
      named.add(subscription.id());
      subscription.parent().ifPresent(up -> parents.put(subscription.id(), up));
      if (isListed(subscription)) {
        subscriptions.add(subscription.id());
      }
      if (!subscription.managedByTenants().isEmpty()) {
        unexplained.put(subscription.id(), new TreeSet<>(subscription.managedByTenants()));
      }
    } else if (kept instanceof ResourceGroup group) {
      group.id().subscription().ifPresent(withResourceGroups::add);
    } else if (kept instanceof Delegation delegation) {
      delegation
          .scope()
          .subscription()
          .map(unexplained::get)
          .ifPresent(tenants -> tenants.remove(delegation.managingTenant()));
    }
  }

  /** A subscription that is there and not chosen; what it sits in says so of all that it holds. */
  synchronized void addLeftOut(ScopeId subscription, Optional<ScopeId> parent) {
    named.add(subscription);
    parent.ifPresent(up -> parents.putIfAbsent(subscription, up));
  }

  /** A subscription of another tenant that is visible here, through Lighthouse. */
  synchronized void addDelegatedToUs(ScopeId subscription) {
    delegatedToUs.add(subscription);
  }

  /** The subscriptions of other tenants. */
  synchronized List<ScopeId> delegatedToUs() {
    return List.copyOf(delegatedToUs);
  }

  /** A resource group whose own list of delegations has to be asked. */
  synchronized void addToAskForDelegations(ScopeId group) {
    toAskForDelegations.add(group);
  }

  /** Resource groups whose own lists of delegations have to be asked. */
  synchronized List<ScopeId> toAskForDelegations() {
    return List.copyOf(toAskForDelegations);
  }

  /** Subscriptions that a tenant manages of which no delegation was found. */
  synchronized List<ScopeId> managedWithoutDelegation() {
    return unexplained.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The tree knows nothing of a subscription but its name; the list always says more. */
  private static boolean isListed(Subscription subscription) {
    return subscription.state().isPresent()
        || subscription.quotaId().isPresent()
        || !subscription.displayName().equals(subscription.id().name());
  }

  /** Whether the choice keeps this record. */
  synchronized boolean keeps(SnapshotRecord found) {
    if (chosen.isEverything()) {
      return true;
    }
    if (found instanceof Subscription subscription) {
      subscription.parent().ifPresent(up -> parents.putIfAbsent(subscription.id(), up));
    }
    return Chosen.place(found)
        .filter(at -> !chosen.has(at, this::above))
        .filter(at -> !chosen.reachesInto(at))
        .isEmpty();
  }

  private Optional<ScopeId> above(ScopeId scope) {
    return Optional.ofNullable(parents.get(scope))
        .or(
            () ->
                scope
                    .subscription()
                    .filter(up -> !up.equals(scope))
                    .flatMap(up -> scope.parentByPath()));
  }

  synchronized Optional<ScopeId> parent(ScopeId scope) {
    return Optional.ofNullable(parents.get(scope));
  }

  synchronized List<ScopeId> subscriptions() {
    return List.copyOf(subscriptions);
  }

  /** Subscriptions of which no resource group is known. */
  synchronized List<ScopeId> withoutResourceGroups() {
    return subscriptions.stream().filter(one -> !withResourceGroups.contains(one)).toList();
  }

  /** Subscriptions that the tree names and the list of subscriptions does not. */
  synchronized List<ScopeId> subscriptionsOnlyInTree() {
    return parents.keySet().stream()
        .filter(scope -> !managementGroups.contains(scope) && !subscriptions.contains(scope))
        .filter(scope -> chosen.has(scope, this::above) || chosen.reachesInto(scope))
        .sorted()
        .toList();
  }

  /** What was to be left out by name and did not turn up. */
  synchronized List<ScopeId> leftOutAndNotFound() {
    return chosen.except().stream().filter(this::isNotFound).sorted().toList();
  }

  private boolean isNotFound(ScopeId scope) {
    return !managementGroups.contains(scope)
        && scope.subscription().filter(named::contains).isEmpty();
  }

  /** What was chosen by name and did not turn up. */
  synchronized List<ScopeId> chosenAndNotFound() {
    return chosen.only().stream()
        .filter(scope -> !managementGroups.contains(scope))
        .filter(scope -> scope.subscription().filter(subscriptions::contains).isEmpty())
        .sorted()
        .toList();
  }

  /** Where lists are read that tell of what lies in subscriptions, and of nothing above them. */
  synchronized List<ScopeId> placesBelow() {
    List<ScopeId> all = new ArrayList<>();
    for (ScopeId subscription : subscriptions) {
      if (chosen.has(subscription, this::above)) {
        all.add(subscription);
      } else {
        chosen.only().stream()
            .filter(one -> one.subscription().filter(subscription::equals).isPresent())
            .sorted()
            .forEach(all::add);
      }
    }
    return all;
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
    List<ScopeId> all = placesBelow();
    for (ScopeId group : managementGroups) {
      if (!spokenFor.contains(group)
          && !withGroupsBelow.contains(group)
          && chosen.has(group, this::above)) {
        all.add(group);
      }
    }
    return all;
  }
}
