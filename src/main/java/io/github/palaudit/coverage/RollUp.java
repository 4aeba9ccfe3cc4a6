package io.github.palaudit.coverage;

import java.util.List;
import java.util.Optional;

/**
 * A tenant's answers added up. Parent and child are never added: subscriptions and resource groups
 * are two views of the same tenant.
 *
 * @param subscriptions each subscription of the tenant
 * @param counted the subscriptions that count: the first figure
 * @param wholeTenant all subscriptions: the second figure
 * @param resourceGroups the resource groups of the counted subscriptions that could be listed
 * @param resourceGroupsUnlisted of how many counted subscriptions the resource groups are unknown
 * @param resources how many resources lie in resource groups of each answer, where all were counted
 * @param groups the resource groups behind their tally, one by one; they may lie in subscriptions
 *     that do not count, where the engagement names resource groups
 */
public record RollUp(
    List<SubscriptionCoverage> subscriptions,
    Tally counted,
    Tally wholeTenant,
    Tally resourceGroups,
    int resourceGroupsUnlisted,
    Optional<Tally> resources,
    List<ScopeCoverage> groups) {

  public RollUp {
    subscriptions = List.copyOf(subscriptions);
    groups = List.copyOf(groups);
  }
}
