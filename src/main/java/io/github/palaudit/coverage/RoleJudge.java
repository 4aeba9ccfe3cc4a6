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
    Map<RoleDefinitionId, Judgement> here = known.computeIfAbsent(scope, kind -> new HashMap<>());
    Judgement before = here.get(id);
    if (before == null) {
      before = judged(id, scope);
      here.put(id, before);
    }
    return before;
  }

  private Judgement judged(RoleDefinitionId id, ScopeKind scope) {
    return switch (scope) {
      case TENANT_ROOT -> at(scope, judge(id), "rootScope", policy.rootScope());
      case MANAGEMENT_GROUP ->
          at(scope, judge(id), "managementGroupScope", policy.managementGroupScope());
      case SUBSCRIPTION, RESOURCE_GROUP, RESOURCE -> judge(id);
    };
  }

  /** The role where a setting says whether assignments at such a scope count at all. */
  private static Judgement at(ScopeKind scope, Judgement role, String key, Truth counts) {
    DecidedBy setting = DecidedBy.policy(key, counts);
    if (counts.compareTo(role.truth()) >= 0) {
      return role.truth() == Truth.YES && role.decidedBy().isEmpty() ? role.by(setting) : role;
    }
    return new Judgement(counts, Cause.SCOPE_BY_POLICY, "assigned at a " + scope.label())
        .by(setting);
  }

  /** The role wherever it counts for the scope. */
  Judgement judge(RoleDefinitionId id) {
    return role(id, customer.roleDefinition(id));
  }

  /** The role in a Lighthouse delegation, which cannot use every role (F-A9). */
  Judgement judgeDelegated(RoleDefinitionId id, ScopeKind scope) {
    Optional<CatalogRole> known = catalog.find(id);
    boolean custom =
        known.isEmpty() && customer.roleDefinition(id).map(RoleDefinition::isCustom).orElse(false);
    Truth usable = custom ? Truth.NO : catalog.usableInLighthouse(id);
    Judgement held = judge(id, scope);
    if (usable == Truth.UNKNOWN && held.truth() == Truth.YES) {
      return new Judgement(
          Truth.UNKNOWN,
          Cause.ROLE_UNUSABLE_IN_LIGHTHOUSE,
          id.value() + " is not among the built-in roles, the only ones Lighthouse can use");
    }
    return usable == Truth.NO
        ? new Judgement(
            Truth.NO,
            Cause.ROLE_UNUSABLE_IN_LIGHTHOUSE,
            known.map(CatalogRole::name).orElse(id.value()) + " cannot be used in Lighthouse")
        : held;
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
      boolean any = policy.roles() == Policy.Roles.ANY;
      return new Judgement(
              any ? Truth.YES : policy.customRoles(), Cause.ROLE_CUSTOM, "custom role " + name)
          .by(
              any
                  ? DecidedBy.policy("roles", "any")
                  : DecidedBy.policy("customRoles", policy.customRoles()));
    }
    if (policy.roles() == Policy.Roles.ANY) {
      return new Judgement(Truth.YES, Cause.ROLE_BY_POLICY, name + ", as any role counts")
          .by(DecidedBy.policy("roles", "any"));
    }
    Truth listed = known.map(CatalogRole::pecEligible).orElse(Truth.UNKNOWN);
    boolean nameless = known.isEmpty() && asListed.isEmpty();
    boolean adminsOnly = policy.roles() == Policy.Roles.OWNER_CONTRIBUTOR;
    if (listed == Truth.UNKNOWN && (nameless || !adminsOnly || isAdminName(id, name))) {
      return new Judgement(
              nameless ? ofUnknownKind(adminsOnly) : policy.unlistedRoles(),
              Cause.ROLE_UNLISTED,
              name + " is not in the table of eligible roles")
          .by(DecidedBy.policy("unlistedRoles", policy.unlistedRoles()));
    }
    if (adminsOnly && listed != Truth.NO && !isAdminName(id, name)) {
      return new Judgement(
              Truth.NO,
              Cause.ROLE_BY_POLICY,
              name + ", as only Owner, Contributor and roles named after them count")
          .by(DecidedBy.policy("roles", "owner-contributor"));
    }
    return new Judgement(
        listed,
        Cause.ROLE_LISTED,
        name + (listed == Truth.YES ? " is eligible (PEC table)" : " is not eligible (PEC table)"));
  }

  /** Neither listed by Azure nor by the tenant: custom, or newer than the catalogue. */
  private Truth ofUnknownKind(boolean nameMatters) {
    Truth either = policy.customRoles();
    boolean same = either == policy.unlistedRoles();
    return !same || (nameMatters && either == Truth.YES) ? Truth.UNKNOWN : either;
  }

  private static boolean isAdminName(RoleDefinitionId id, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return id.equals(RoleCatalog.OWNER)
        || id.equals(RoleCatalog.CONTRIBUTOR)
        || lower.endsWith(" owner")
        || lower.endsWith(" contributor");
  }
}
