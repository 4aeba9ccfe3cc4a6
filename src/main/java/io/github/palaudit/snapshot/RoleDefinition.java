package io.github.palaudit.snapshot;

import java.util.List;

/**
 * A role definition as the tenant lists it (api-version 2022-04-01).
 *
 * @param type as sent: BuiltInRole or CustomRole
 */
public record RoleDefinition(
    RoleDefinitionId id,
    String name,
    String type,
    List<String> assignableScopes,
    List<Permission> permissions)
    implements SnapshotRecord {

  public RoleDefinition {
    assignableScopes = assignableScopes.stream().sorted().toList();
    permissions = List.copyOf(permissions);
  }

  /** Made by the customer, whatever its name says. */
  public boolean isCustom() {
    return type.equalsIgnoreCase("CustomRole");
  }

  @Override
  public String key() {
    return id.value();
  }

  @Override
  public Section section() {
    return Section.ROLE_DEFINITIONS;
  }
}
