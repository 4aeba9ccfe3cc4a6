package io.github.palaudit.transparency;

import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tells what roles allow: by the tenant's own definitions, else by the catalogue's. */
final class RoleBook {

  private static final String ROLE_WRITE = "microsoft.authorization/roleassignments/write";

  private final Inputs inputs;
  private final Map<RoleDefinitionId, Role> known = new HashMap<>();

  RoleBook(Inputs inputs) {
    this.inputs = inputs;
  }

  Role role(RoleDefinitionId id) {
    return known.computeIfAbsent(id, this::described);
  }

  private Role described(RoleDefinitionId id) {
    Optional<RoleDefinition> defined = inputs.customer().roleDefinition(id);
    Optional<CatalogRole> listed = inputs.catalog().find(id).filter(CatalogRole::builtIn);
    return new Role(
        id,
        defined
            .map(RoleDefinition::name)
            .filter(name -> !name.isBlank())
            .or(() -> listed.map(CatalogRole::name))
            .orElse(id.value()),
        defined.map(RoleDefinition::isCustom).orElse(false),
        power(
            id,
            defined
                .map(RoleDefinition::permissions)
                .filter(blocks -> !blocks.isEmpty())
                .or(() -> listed.map(CatalogRole::permissions))
                .orElse(List.of())));
  }

  private static Role.Power power(RoleDefinitionId id, List<Permission> blocks) {
    if (id.equals(RoleCatalog.SUPPORT_REQUEST_CONTRIBUTOR)) {
      return Role.Power.SUPPORT;
    }
    if (blocks.isEmpty()) {
      return Role.Power.UNKNOWN;
    }
    boolean all = blocks.stream().anyMatch(block -> block.actions().contains("*"));
    boolean roles = blocks.stream().anyMatch(RoleBook::givesRoles);
    if (all) {
      return roles ? Role.Power.EVERYTHING : Role.Power.CHANGE_EVERYTHING;
    }
    if (roles) {
      return Role.Power.GIVE_ROLES;
    }
    return readsOnly(blocks, Permission::actions) && readsOnly(blocks, Permission::dataActions)
        ? Role.Power.READ
        : Role.Power.CHANGE_PARTS;
  }

  private static boolean givesRoles(Permission block) {
    return block.actions().stream().anyMatch(RoleBook::coversRoleWrite)
        && block.notActions().stream().noneMatch(RoleBook::coversRoleWrite);
  }

  /** In a pattern of Azure's, {@code *} stands for anything, slashes included. */
  private static boolean coversRoleWrite(String pattern) {
    String[] literals = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
    if (literals.length == 1) {
      return literals[0].equals(ROLE_WRITE);
    }
    if (!ROLE_WRITE.startsWith(literals[0])) {
      return false;
    }
    int at = literals[0].length();
    for (int i = 1; i < literals.length - 1; i++) {
      int found = ROLE_WRITE.indexOf(literals[i], at);
      if (found < 0) {
        return false;
      }
      at = found + literals[i].length();
    }
    String last = literals[literals.length - 1];
    return ROLE_WRITE.length() - last.length() >= at && ROLE_WRITE.endsWith(last);
  }

  private static boolean readsOnly(
      List<Permission> blocks, Function<Permission, List<String>> actions) {
    return blocks.stream()
        .flatMap(block -> actions.apply(block).stream())
        .allMatch(action -> action.toLowerCase(Locale.ROOT).endsWith("/read"));
  }
}
