package io.github.palaudit.finding.rule.lighthouse;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Holding;
import io.github.palaudit.coverage.Judgement;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A delegation whose principals are ours, with what it gives them.
 *
 * @param grants never empty
 */
record OurDelegation(Delegation delegation, List<Grant> grants) {

  OurDelegation {
    grants = List.copyOf(grants);
  }

  /** Those that are surely ours: by our tenant, or as our Marketplace offer. */
  static Stream<OurDelegation> of(Coverage coverage) {
    return coverage.inputs().customer().delegations().stream()
        .map(delegation -> new OurDelegation(delegation, grants(coverage, delegation)))
        .filter(ours -> !ours.grants().isEmpty());
  }

  private static List<Grant> grants(Coverage coverage, Delegation delegation) {
    return coverage
        .grantsAt(delegation.scope())
        .filter(grant -> grant.holding().kind() == Holding.Kind.DELEGATION)
        .filter(grant -> grant.holding().id().equals(delegation.id()))
        .filter(grant -> grant.beneficiary().ours() == Truth.YES)
        .toList();
  }

  /** Whether this role counts here; empty where nobody seen holds it. */
  Optional<Judgement> role(RoleDefinitionId id) {
    return grants.stream()
        .map(Grant::holding)
        .filter(holding -> holding.roleId().equals(id))
        .map(Holding::role)
        .findFirst();
  }

  /** It surely counts for nothing. */
  boolean isWithoutCredit(RoleDefinitionId id) {
    return role(id).filter(role -> role.truth() == Truth.NO).isPresent();
  }

  /** No standing authorization counts, or may count. */
  boolean isWithoutStanding() {
    return delegation.authorizations().stream().allMatch(given -> isWithoutCredit(given.role()));
  }

  /** Such as {@code Lighthouse delegation Operations}. */
  String name() {
    return "Lighthouse delegation " + delegation.name();
  }

  /** The names of these roles, each once. */
  static String roles(Wording names, Stream<RoleDefinitionId> roles) {
    return String.join(", ", roles.map(names::role).distinct().sorted().toList());
  }
}
