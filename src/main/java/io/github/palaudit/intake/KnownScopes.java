package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The subscriptions that the files told of, by list, by tree or in passing. */
final class KnownScopes {

  private final TenantId tenant;
  private final Set<ScopeId> listed = new TreeSet<>();
  private final Set<ScopeId> inTree = new HashSet<>();
  private final Map<ScopeId, TenantId> foreign = new HashMap<>();
  private final Set<ScopeId> named = new TreeSet<>();
  private Optional<String> tenantName = Optional.empty();

  KnownScopes(TenantId tenant) {
    this.tenant = tenant;
  }

  /** A file tells the tenant's display name. */
  void nameTenant(String name) {
    tenantName = Optional.of(name);
  }

  /** The tenant's display name, where a file told it. */
  Optional<String> tenantName() {
    return tenantName;
  }

  /** A list of subscriptions holds this one. */
  void list(ScopeId subscription) {
    listed.add(subscription);
  }

  /** The tree of management groups holds this subscription. */
  void place(ScopeId subscription) {
    inTree.add(subscription);
  }

  /** A list of subscriptions says that this one belongs to another tenant. */
  void listForeign(ScopeId subscription, TenantId owner) {
    foreign.put(subscription, owner);
  }

  /** Whether the scope lies in a subscription that is known to belong to another tenant. */
  boolean isForeign(ScopeId scope) {
    return scope.subscription().map(foreign::containsKey).orElse(false);
  }

  /**
   * A row is about this scope.
   *
   * @throws io.github.palaudit.snapshot.UnreadableInput when it belongs to another tenant
   */
  void name(ScopeId scope, Row row) {
    Optional<ScopeId> subscription = scope.subscription();
    if (subscription.isEmpty()) {
      return;
    }
    TenantId owner = foreign.get(subscription.get());
    if (owner != null) {
      throw row.unreadable(
          "is about subscription "
              + subscription.get().name()
              + ", which belongs to tenant "
              + owner
              + ", not to "
              + tenant
              + "; give the files of one tenant, or import that tenant with --tenant "
              + owner);
    }
    named.add(subscription.get());
  }

  /** Every subscription of the tenant that was listed or stands in the tree. */
  Set<ScopeId> listedOrPlaced() {
    Set<ScopeId> all = new TreeSet<>(listed);
    all.addAll(inTree);
    return all;
  }

  /** The listed ones whose place in the tree of management groups was not told. */
  List<ScopeId> withoutPlace() {
    return listed.stream().filter(subscription -> !inTree.contains(subscription)).toList();
  }

  /** The ones that rows are about and that neither a list nor the tree holds. */
  List<ScopeId> namedOnly() {
    return named.stream()
        .filter(subscription -> !listed.contains(subscription) && !inTree.contains(subscription))
        .toList();
  }
}
