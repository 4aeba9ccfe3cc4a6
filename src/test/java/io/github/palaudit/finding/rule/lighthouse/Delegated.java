package io.github.palaudit.finding.rule.lighthouse;

import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Delegations of subscription sub-1, called Operations. */
final class Delegated {

  static final TenantId STRANGERS = new TenantId("57a00000-0000-4000-8000-000000000001");

  private Delegated() {}

  /** To a tenant, standing and eligible. */
  static Delegation to(
      TenantId managing,
      List<Delegation.Authorization> standing,
      Delegation.EligibleAuthorization... eligible) {
    return new Delegation(
        "delegation-1",
        Tenants.scope("sub-1"),
        "Operations",
        managing,
        Optional.empty(),
        standing,
        Arrays.asList(eligible));
  }

  static Delegation.Authorization standing(String who, String role) {
    return new Delegation.Authorization(
        Tenants.id(who), Optional.of(who), Tenants.role(role), List.of());
  }

  static Delegation.EligibleAuthorization eligible(String who, String role) {
    return new Delegation.EligibleAuthorization(
        Tenants.id(who), Optional.of(who), Tenants.role(role), Optional.of("PT8H"));
  }
}
