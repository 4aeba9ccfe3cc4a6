package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code az account list}, raw ARM subscriptions and Resource Graph's. */
final class SubscriptionReader implements SourceReader {

  private final ImportRun run;

  SubscriptionReader(ImportRun run) {
    this.run = run;
  }

  @Override
  public ImportOption option() {
    return ImportOption.SUBSCRIPTIONS;
  }

  @Override
  public Set<RowKind> takes() {
    return Set.of(RowKind.SUBSCRIPTION);
  }

  @Override
  public void row(RowKind kind, Row row, Tally tally) {
    ScopeId id = idOf(row);
    TenantId owner = ownerOf(row);
    if (isTenantOnly(row)) {
      tally.leaveOut("a tenant without a subscription");
    } else if (!owner.equals(run.tenant())) {
      run.scopes().listForeign(id, owner);
      tally.leaveOut("of another tenant");
    } else {
      Subscription subscription = subscription(id, row);
      run.scopes().list(id);
      if (subscription.parent().isPresent()) {
        run.scopes().place(id);
      }
      row.own("tenantDisplayName")
          .filter(name -> row.required("tenantId").equalsIgnoreCase(owner.value()))
          .ifPresent(run.scopes()::nameTenant);
      run.sink().add(subscription);
    }
  }

  /** With {@code az login --allow-no-subscriptions}, az lists a tenant as if it were one. */
  static boolean isTenantOnly(Row row) {
    return row.text("id").isPresent() && row.text("id").equals(row.text("tenantId"));
  }

  /** az prints a bare GUID as id, ARM the scope. */
  private static ScopeId idOf(Row row) {
    String guid = row.text("subscriptionId").orElseGet(() -> row.required("id"));
    return ScopeId.subscription(guid.substring(guid.lastIndexOf('/') + 1));
  }

  /**
   * The tenant that a subscription belongs to. az prints it as homeTenantId, where tenantId is the
   * tenant that one looks from: they differ for Lighthouse.
   */
  static TenantId ownerOf(Row row) {
    return new TenantId(row.text("homeTenantId").orElseGet(() -> row.required("tenantId")));
  }

  private static Subscription subscription(ScopeId id, Row row) {
    return new Subscription(
        id,
        row.text("displayName").or(() -> row.own("name")).orElse(id.name()),
        row.text("state"),
        row.child("subscriptionPolicies").flatMap(policies -> policies.text("quotaId")),
        parent(row),
        managers(row),
        row.pairs("tags"));
  }

  /** Resource Graph lists the management groups above, the nearest first. */
  private static Optional<ScopeId> parent(Row row) {
    return row.rows("managementGroupAncestorsChain").stream()
        .findFirst()
        .flatMap(nearest -> nearest.text("name"))
        .map(ScopeId::managementGroup);
  }

  private static List<TenantId> managers(Row row) {
    return row.rows("managedByTenants").stream()
        .map(manager -> new TenantId(manager.required("tenantId")))
        .toList();
  }

  @Override
  public Set<Source> finish() {
    boolean supplied = !run.request().of(option()).isEmpty();
    for (ScopeId named : run.scopes().namedOnly()) {
      run.sink().add(known(named));
      if (supplied) {
        run.gaps()
            .at(
                named,
                Source.SUBSCRIPTIONS,
                "is named by other files, and the list of subscriptions lacks it");
      }
    }
    return supplied ? Set.of(Source.SUBSCRIPTIONS) : Set.of();
  }

  private static Subscription known(ScopeId id) {
    return new Subscription(
        id, id.name(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());
  }
}
