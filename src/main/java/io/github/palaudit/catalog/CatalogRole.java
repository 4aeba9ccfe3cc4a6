package io.github.palaudit.catalog;

import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;

/**
 * What the catalogue knows of one role definition.
 *
 * @param name today's name of the built-in role
 * @param pecEligible eligible for partner earned credit; unknown where the table does not list it
 * @param builtIn whether Azure's list of built-in roles holds it
 * @param note what a reader should know, such as another name in the table; may be empty
 * @param source where the eligibility comes from, with its date; empty for an unlisted role
 * @param permissions the permission blocks; empty where they are not known
 */
public record CatalogRole(
    RoleDefinitionId id,
    String name,
    Truth pecEligible,
    boolean builtIn,
    String note,
    String source,
    List<Permission> permissions) {

  public CatalogRole {
    permissions = List.copyOf(permissions);
  }

  /** Gives access to data itself, which Lighthouse does not delegate (F-A9). */
  public boolean hasDataActions() {
    return permissions.stream().anyMatch(block -> !block.dataActions().isEmpty());
  }
}
