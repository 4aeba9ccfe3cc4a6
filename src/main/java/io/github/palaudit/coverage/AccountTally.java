package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PartnerId;
import java.util.Optional;

/**
 * What the identities linked to one partner location account attribute among the counted scopes.
 * Accounts overlap: a scope that two of them attribute stands in both, and once in the total.
 *
 * @param account the location account; empty for Marketplace offers of ours, which need no link
 *     (F-A8)
 * @param subscriptions attributed by a standing grant
 * @param subscriptionsTemporary attributed by temporary grants only
 * @param cost what of the known costs is attributed by standing grants
 * @param costTemporary what is by temporary grants only
 */
public record AccountTally(
    Optional<PartnerId> account,
    int subscriptions,
    int subscriptionsTemporary,
    int resourceGroups,
    int resourceGroupsTemporary,
    Money cost,
    Money costTemporary) {

  /** The account's number, or what stands in its place. */
  public String label() {
    return account.map(PartnerId::value).orElse("by Marketplace offer");
  }
}
