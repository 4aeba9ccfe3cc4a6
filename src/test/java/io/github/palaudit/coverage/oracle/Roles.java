package io.github.palaudit.coverage.oracle;

import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Truth;
import java.util.Optional;

/** What a role is worth (F-C1, F-C2, F-C6, F-A9, F-H3, F-H5). */
record Roles(Estate estate) {

  /** The second condition. */
  Opinion counts(RoleDefinitionId role, ScopeId at, boolean delegated) {
    Truth worth = Truth.YES;
    worth = least(worth, listed(role));
    if (delegated) {
      worth = least(worth, delegable(role));
    }
    if (at.kind() == ScopeKind.TENANT_ROOT) {
      worth = least(worth, estate.policy().rootScope());
    }
    if (at.kind() == ScopeKind.MANAGEMENT_GROUP) {
      worth = least(worth, estate.policy().managementGroupScope());
    }
    return Opinion.of(worth, "reader-only", "unknown-role");
  }

  private Truth listed(RoleDefinitionId role) {
    return switch (estate.policy().roles()) {
      case ANY -> Truth.YES;
      case PEC -> eligible(role);
      case OWNER_CONTRIBUTOR -> ownerOrContributor(role);
    };
  }

  private Truth eligible(RoleDefinitionId role) {
    Optional<CatalogRole> found = estate.catalog().find(role);
    if (found.isPresent()) {
      return found.get().pecEligible() == Truth.UNKNOWN
          ? estate.policy().unlistedRoles()
          : found.get().pecEligible();
    }
    Optional<RoleDefinition> defined = defined(role);
    if (defined.isPresent()) {
      return defined.get().isCustom()
          ? estate.policy().customRoles()
          : estate.policy().unlistedRoles();
    }
    Truth custom = estate.policy().customRoles();
    return custom == estate.policy().unlistedRoles() ? custom : Truth.UNKNOWN;
  }

  private Truth ownerOrContributor(RoleDefinitionId role) {
    if (role.equals(RoleCatalog.OWNER) || role.equals(RoleCatalog.CONTRIBUTOR)) {
      return Truth.YES;
    }
    Optional<String> name =
        estate
            .catalog()
            .find(role)
            .map(CatalogRole::name)
            .or(() -> defined(role).map(RoleDefinition::name));
    if (name.isEmpty()) {
      return least(eligible(role), Truth.UNKNOWN);
    }
    boolean custom =
        estate.catalog().find(role).isEmpty()
            && defined(role).map(RoleDefinition::isCustom).orElse(false);
    boolean named = name.get().endsWith(" Owner") || name.get().endsWith(" Contributor");
    return named || custom ? eligible(role) : Truth.NO;
  }

  private Truth delegable(RoleDefinitionId role) {
    if (role.equals(RoleCatalog.OWNER)
        || defined(role).map(RoleDefinition::isCustom).orElse(false)) {
      return Truth.NO;
    }
    Optional<CatalogRole> found = estate.catalog().find(role).filter(CatalogRole::builtIn);
    if (found.isEmpty()) {
      return Truth.UNKNOWN;
    }
    boolean data =
        found.get().permissions().stream().anyMatch(block -> !block.dataActions().isEmpty());
    return data ? Truth.NO : Truth.YES;
  }

  private Optional<RoleDefinition> defined(RoleDefinitionId role) {
    return estate.customer().all(RoleDefinition.class).stream()
        .filter(one -> one.id().equals(role))
        .findFirst();
  }

  private static Truth least(Truth one, Truth other) {
    return one.ordinal() <= other.ordinal() ? one : other;
  }
}
