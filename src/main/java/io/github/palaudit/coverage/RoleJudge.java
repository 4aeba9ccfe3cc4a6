package io.github.palaudit.coverage;

import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Truth;
import java.util.Locale;
import java.util.Optional;

/** Judges whether a role counts at a scope: by GUID, never by name or permissions (F-C3). */
final class RoleJudge {

  private final RoleCatalog catalog;
  private final Policy policy;

  RoleJudge(Inputs inputs) {
    this.catalog = inputs.catalog();
    this.policy = inputs.configuration().policy();
  }

  /** The role at this scope, given in this tenant. */
  Judgement judge(RoleDefinitionId id, ScopeId scope, Snapshot tenant) {
    Judgement role = role(id, tenant.roleDefinition(id));
    Truth atScope =
        scope.kind() == ScopeKind.TENANT_ROOT
            ? policy.rootScope()
            : scope.kind() == ScopeKind.MANAGEMENT_GROUP
                ? policy.managementGroupScope()
                : Truth.YES;
    return atScope.compareTo(role.truth()) >= 0
        ? role
        : new Judgement(
            atScope,
            Cause.SCOPE_BY_POLICY,
            "assigned at a " + scope.kind().label() + " (policy: " + atScope.word() + ")");
  }

  /** The role in a Lighthouse delegation, which cannot use every role (F-A9). */
  Judgement judgeDelegated(RoleDefinitionId id, ScopeId scope, Snapshot tenant) {
    Optional<CatalogRole> known = catalog.find(id);
    boolean custom =
        known.isEmpty() && tenant.roleDefinition(id).map(RoleDefinition::isCustom).orElse(false);
    Truth usable = custom ? Truth.NO : catalog.usableInLighthouse(id);
    Judgement held = judge(id, scope, tenant);
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
      return new Judgement(
          policy.roles() == Policy.Roles.ANY ? Truth.YES : policy.customRoles(),
          Cause.ROLE_CUSTOM,
          "custom role " + name + " (policy: " + policy.customRoles().word() + ")");
    }
    if (policy.roles() == Policy.Roles.ANY) {
      return new Judgement(Truth.YES, Cause.ROLE_BY_POLICY, name + " (policy: any role counts)");
    }
    Truth listed = known.map(CatalogRole::pecEligible).orElse(Truth.UNKNOWN);
    boolean nameless = known.isEmpty() && asListed.isEmpty();
    boolean adminsOnly = policy.roles() == Policy.Roles.OWNER_CONTRIBUTOR;
    if (listed == Truth.UNKNOWN && (nameless || !adminsOnly || isAdminName(id, name))) {
      return new Judgement(
          nameless ? ofUnknownKind(adminsOnly) : policy.unlistedRoles(),
          Cause.ROLE_UNLISTED,
          name + " is not in the table of eligible roles");
    }
    if (adminsOnly && listed != Truth.NO && !isAdminName(id, name)) {
      return new Judgement(
          Truth.NO, Cause.ROLE_BY_POLICY, name + " (policy: Owner and Contributor roles only)");
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
