package io.github.palaudit.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A subscription (api-version 2022-12-01).
 *
 * @param state as sent: Enabled, Warned, PastDue, Disabled or Deleted; empty where not told
 * @param quotaId the offer's quota id, such as {@code EnterpriseAgreement_2014-09-01}; {@code CSP_}
 *     at its start means CSP, its absence proves nothing
 * @param parent the management group it sits in, where the tree was read
 * @param managedByTenants tenants that manage it through Lighthouse
 */
public record Subscription(
    ScopeId id,
    String displayName,
    Optional<String> state,
    Optional<String> quotaId,
    Optional<ScopeId> parent,
    List<TenantId> managedByTenants,
    Map<String, String> tags)
    implements Scope {

  public Subscription {
    managedByTenants = managedByTenants.stream().sorted().distinct().toList();
    tags = new TreeMap<>(tags);
  }

  @Override
  public Section section() {
    return Section.SUBSCRIPTIONS;
  }

  /** The same subscription seen in two lists: what one of them leaves out, the other fills in. */
  @Override
  public @Nullable SnapshotRecord mergedWith(SnapshotRecord other) {
    if (!(other instanceof Subscription that)) {
      return null;
    }
    return new Subscription(
        id,
        displayName.equals(id.name()) ? that.displayName : displayName,
        state.or(that::state),
        quotaId.or(that::quotaId),
        parent.or(that::parent),
        managedByTenants.isEmpty() ? that.managedByTenants : managedByTenants,
        tags.isEmpty() ? that.tags : tags);
  }
}
