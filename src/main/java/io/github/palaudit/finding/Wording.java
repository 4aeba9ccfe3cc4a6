package io.github.palaudit.finding;

import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The names of things in sentences. */
public final class Wording {

  private static final int NAMED = 3;

  private final Coverage coverage;

  /** Names as this coverage's snapshots and catalogue know them. */
  public Wording(Coverage coverage) {
    this.coverage = coverage;
  }

  /** A scope with its kind, such as {@code subscription Contoso Production}. */
  public String scope(ScopeId scope) {
    return switch (scope.kind()) {
      case TENANT_ROOT -> "the tenant root";
      case MANAGEMENT_GROUP, SUBSCRIPTION, RESOURCE_GROUP, RESOURCE ->
          scope.kind().label() + " " + coverage.inputs().customer().scopes().displayName(scope);
    };
  }

  /** Several scopes: a few by name, and how many more. */
  public String scopes(Collection<ScopeId> scopes) {
    List<String> named = scopes.stream().limit(NAMED).map(this::scope).toList();
    int more = scopes.size() - named.size();
    return String.join(", ", named) + (more > 0 ? " and " + more + " more" : "");
  }

  /** The name of a role: the catalogue's, else the tenant's, else its id. */
  public String role(RoleDefinitionId id) {
    return coverage
        .inputs()
        .catalog()
        .find(id)
        .map(CatalogRole::name)
        .or(() -> coverage.inputs().customer().roleDefinition(id).map(RoleDefinition::name))
        .orElse("role " + id.value());
  }

  /** The roles of these grants, each once, in order of name. */
  public String roles(Collection<Grant> grants) {
    return String.join(
        ", ",
        grants.stream()
            .map(grant -> grant.holding().roleId())
            .distinct()
            .map(this::role)
            .distinct()
            .sorted()
            .toList());
  }

  /** Several principals with their kinds: a few by name, and how many more. */
  public String principals(Collection<Beneficiary> beneficiaries) {
    List<String> named =
        beneficiaries.stream()
            .limit(NAMED)
            .map(one -> one.kindLabel() + " " + one.displayName())
            .toList();
    int more = beneficiaries.size() - named.size();
    return String.join(", ", named) + (more > 0 ? " and " + more + " more" : "");
  }

  /** A principal with its kind, such as {@code Guest Nestor Wilke}, to begin a sentence. */
  public String principal(Beneficiary beneficiary) {
    String kind = beneficiary.kindLabel();
    return kind.substring(0, 1).toUpperCase(Locale.ROOT)
        + kind.substring(1)
        + " "
        + beneficiary.displayName();
  }
}
