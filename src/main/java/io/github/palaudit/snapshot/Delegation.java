package io.github.palaudit.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A Lighthouse delegation: a registration assignment with its expanded definition (api-version
 * 2022-10-01). Its principals live in the managing tenant.
 *
 * @param id of the registration assignment, as sent
 * @param scope the registration assignment's scope: a subscription or a resource group
 */
public record Delegation(
    String id,
    ScopeId scope,
    String name,
    TenantId managingTenant,
    Optional<Plan> plan,
    List<Authorization> authorizations,
    List<EligibleAuthorization> eligibleAuthorizations)
    implements SnapshotRecord {

  public Delegation {
    authorizations = List.copyOf(authorizations);
    eligibleAuthorizations = List.copyOf(eligibleAuthorizations);
  }

  /** The Marketplace plan that an offer came from. */
  public record Plan(String publisher, String product, String name, String version) {}

  /** A role that a principal of the managing tenant holds. */
  public record Authorization(
      ObjectId principal,
      Optional<String> displayName,
      RoleDefinitionId role,
      List<RoleDefinitionId> delegatedRoles) {

    public Authorization {
      delegatedRoles = List.copyOf(delegatedRoles);
    }
  }

  /** A role that a principal of the managing tenant may activate. */
  public record EligibleAuthorization(
      ObjectId principal,
      Optional<String> displayName,
      RoleDefinitionId role,
      Optional<String> maximumActivation) {}

  @Override
  public String key() {
    return id.toLowerCase(Locale.ROOT);
  }

  @Override
  public Section section() {
    return Section.DELEGATIONS;
  }
}
