package io.github.palaudit.redaction;

import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids of tenants, objects, roles, scopes and of what has a path. Microsoft's own roles stay. */
final class Ids {

  private final Pseudonyms pseudonyms;
  private final RoleCatalog catalog;
  private final Set<String> rolesOfAzure;
  private final Set<RoleDefinitionId> builtIn = new HashSet<>();
  private final Set<String> tenants = new HashSet<>();

  Ids(Pseudonyms pseudonyms, RoleCatalog catalog) {
    this.pseudonyms = pseudonyms;
    this.catalog = catalog;
    this.rolesOfAzure =
        catalog.roles().stream()
            .map(CatalogRole::name)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  TenantId tenant(TenantId id) {
    if (!Guid.is(id.value())) {
      tenants.add(id.value());
    }
    return new TenantId(pseudonyms.guid(id.value()));
  }

  ObjectId object(ObjectId id) {
    return new ObjectId(pseudonyms.guid(id.value()));
  }

  PrincipalId principal(PrincipalId id) {
    return new PrincipalId(tenant(id.tenant()), object(id.object()));
  }

  /** Keeps in mind a role that the tenant lists as one of Azure's own. */
  void learn(RoleDefinition role) {
    if (!role.isCustom()) {
      builtIn.add(role.id());
    }
  }

  RoleDefinitionId role(RoleDefinitionId id) {
    return isOfAzure(id) ? id : new RoleDefinitionId(pseudonyms.guid(id.value()));
  }

  boolean isOfAzure(RoleDefinitionId id) {
    return builtIn.contains(id) || catalog.find(id).isPresent();
  }

  /** The name of a role; what it ends in stays where a policy goes by it (RoleJudge). */
  String roleName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (rolesOfAzure.contains(lower)) {
      return name;
    }
    String end =
        lower.endsWith(" owner") ? " Owner" : lower.endsWith(" contributor") ? " Contributor" : "";
    return pseudonyms.name("Custom role", name) + (name.isBlank() ? "" : end);
  }

  ScopeId scope(ScopeId scope) {
    return scope.equals(ScopeId.ROOT) ? scope : ScopeId.of(path(scope.text()));
  }

  /** An id in the form of a path, or a single word: what is no type is replaced. */
  String path(String id) {
    return new IdPath(this::value).redacted(id);
  }

  private String value(String type, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (type.equals("roledefinitions")) {
      return role(new RoleDefinitionId(value)).value();
    }
    if (Guid.is(value) || tenants.contains(lower)) {
      return pseudonyms.guid(lower);
    }
    return switch (type) {
      case "subscriptions" -> pseudonyms.guid(lower);
      case "resourcegroups" -> pseudonyms.word("rg", value);
      case "managementgroups" -> pseudonyms.word("mg", value);
      default -> pseudonyms.word("resource", value);
    };
  }
}
