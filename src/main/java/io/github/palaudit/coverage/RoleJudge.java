package io.github.palaudit.coverage;

import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Truth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Judges whether a role counts at a scope: by GUID, never by name or permissions (F-C3). */
final class RoleJudge {

  private final Snapshot customer;
  private final RoleCatalog catalog;
  private final Policy policy;
  private final Map<ScopeKind, Map<RoleDefinitionId, Judgement>> known =
      new EnumMap<>(ScopeKind.class);

  RoleJudge(Inputs inputs) {
    this.customer = inputs.customer();
    this.catalog = inputs.catalog();
    this.policy = inputs.configuration().policy();
  }

  /** The role at a scope of this kind, given in the customer's tenant. */
  Judgement judge(RoleDefinitionId id, ScopeKind scope) {
    return known
        .computeIfAbsent(scope, kind -> new HashMap<>())
        .computeIfAbsent(id, role -> judged(role, scope));
  }

  private Judgement judged(RoleDefinitionId id, ScopeKind scope) {
    Judgement role = role(id, customer.roleDefinition(id));
    Truth atScope =
        switch (scope) {
          case TENANT_ROOT -> policy.rootScope();
          case MANAGEMENT_GROUP -> policy.managementGroupScope();
          case SUBSCRIPTION, RESOURCE_GROUP, RESOURCE -> Truth.YES;
        };
    return atScope.compareTo(role.truth()) >= 0
        ? role
        : new Judgement(
            atScope,
            Cause.SCOPE_BY_POLICY,
            "assigned at a " + scope.label() + " (policy: " + atScope.word() + ")");
  }

  /** The role in a Lighthouse delegation, which cannot use every role (F-A9). */
  Judgement judgeDelegated(RoleDefinitionId id, ScopeKind scope) {
    Optional<CatalogRole> known = catalog.find(id);
    boolean unusable =
        id.equals(RoleCatalog.OWNER) || known.map(CatalogRole::hasDataActions).orElse(false);
    return unusable
        ? new Judgement(
            Truth.NO,
            Cause.ROLE_UNUSABLE_IN_LIGHTHOUSE,
            known.map(CatalogRole::name).orElse(id.value()) + " cannot be used in Lighthouse")
        : judge(id, scope);
  }

  private Judgement role(RoleDefinitionId id, Optional<RoleDefinition> asListed) {
    Optional<CatalogRole> known = catalog.find(id);
    boolean custom = known.isEmpty() && asListed.map(RoleDefinition::isCustom).orElse(false);
    String name =
        known
            .map(CatalogRole::name)
            .or(() -> asListed.map(RoleDefinition::name))
            .orElse(id.value());
    if (custom) {
      return new Judgement(
          policy.roles() == Policy.Roles.ANY ? Truth.YES : policy.customRoles(),
          Cause.ROLE_CUSTOM,
          "custom role " + name + " (policy: " + policy.customRoles().word() + ")");
    }
    if (policy.roles() == Policy.Roles.ANY) {
      return new Judgement(Truth.YES, Cause.ROLE_BY_POLICY, name + " (policy: any role counts)");
    }
    Truth listed = known.map(CatalogRole::pecEligible).orElse(Truth.UNKNOWN);
    if (listed == Truth.UNKNOWN) {
      return new Judgement(
          policy.unlistedRoles(),
          Cause.ROLE_UNLISTED,
          name + " is not in the table of eligible roles");
    }
    if (policy.roles() == Policy.Roles.OWNER_CONTRIBUTOR
        && listed == Truth.YES
        && !isAdminName(id, name)) {
      return new Judgement(
          Truth.NO, Cause.ROLE_BY_POLICY, name + " (policy: Owner and Contributor roles only)");
    }
    return new Judgement(
        listed,
        Cause.ROLE_LISTED,
        name + (listed == Truth.YES ? " is eligible (PEC table)" : " is not eligible (PEC table)"));
  }

  private static boolean isAdminName(RoleDefinitionId id, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return id.equals(RoleCatalog.OWNER)
        || id.equals(RoleCatalog.CONTRIBUTOR)
        || lower.endsWith(" owner")
        || lower.endsWith(" contributor");
  }
}
