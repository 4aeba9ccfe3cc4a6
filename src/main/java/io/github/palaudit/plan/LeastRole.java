package io.github.palaudit.plan;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Policy;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Truth;

/** Which roles are little to ask for, and which are too much to be standing. */
final class LeastRole {

  private LeastRole() {}

  /** From Support Request Contributor, 0, up to Owner. */
  static int rank(RoleDefinitionId role) {
    if (role.equals(RoleCatalog.SUPPORT_REQUEST_CONTRIBUTOR)) {
      return 0;
    }
    if (role.equals(RoleCatalog.CONTRIBUTOR)) {
      return 2;
    }
    if (role.equals(RoleCatalog.USER_ACCESS_ADMINISTRATOR)) {
      return 3;
    }
    return role.equals(RoleCatalog.OWNER) ? 4 : 1;
  }

  /**
   * Whether the role should not be standing there: Owner and User Access Administrator nowhere,
   * Contributor not above subscriptions.
   */
  static boolean isTooMuchStanding(RoleDefinitionId role, ScopeId at) {
    return rank(role) > rank(RoleCatalog.CONTRIBUTOR)
        || (role.equals(RoleCatalog.CONTRIBUTOR) && isAboveSubscriptions(at));
  }

  /** Whether Support Request Contributor counts here, and may be asked for. */
  static boolean isSupportRequestContributorOfUse(Inputs inputs, ScopeId at) {
    Policy policy = inputs.configuration().policy();
    boolean counts =
        policy.roles() == Policy.Roles.ANY
            || inputs.catalog().pecEligible(RoleCatalog.SUPPORT_REQUEST_CONTRIBUTOR) == Truth.YES;
    return counts
        && switch (at.kind()) {
          case TENANT_ROOT -> false;
          case MANAGEMENT_GROUP -> policy.managementGroupScope() == Truth.YES;
          case SUBSCRIPTION, RESOURCE_GROUP, RESOURCE -> true;
        };
  }

  private static boolean isAboveSubscriptions(ScopeId at) {
    return at.kind() == ScopeKind.TENANT_ROOT || at.kind() == ScopeKind.MANAGEMENT_GROUP;
  }
}
