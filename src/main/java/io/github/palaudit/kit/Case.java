package io.github.palaudit.kit;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Holding;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.LocationAccount;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;

/**
 * One principal at one customer, and what it is asked for.
 *
 * @param who as its link stands; a grant by a Marketplace offer of ours needs none
 */
record Case(Coverage coverage, Access access, Beneficiary who, Task task) {

  String partner() {
    return coverage.inputs().configuration().partner().name();
  }

  TenantId tenant() {
    return who.id().tenant();
  }

  /** The customer's name in the configuration, else its tenant's. */
  String customer() {
    return customer(coverage);
  }

  static String customer(Coverage coverage) {
    return coverage
        .inputs()
        .configuration()
        .customer(coverage.inputs().customer().tenant())
        .map(Customer::name)
        .orElse(coverage.inputs().customer().header().tenantName());
  }

  /** Its access comes from a managing tenant of ours (F-A7). */
  boolean isFromManagingTenant() {
    return !tenant().equals(coverage.inputs().customer().tenant());
  }

  String tenantName() {
    return coverage
        .inputs()
        .snapshot(tenant())
        .map(Snapshot::header)
        .map(SnapshotHeader::tenantName)
        .filter(name -> !name.isBlank())
        .orElse(isFromManagingTenant() ? "our own tenant" : tenant().value());
  }

  Optional<PartnerId> account() {
    return task.needsAccount() ? LocationAccount.of(coverage) : Optional.empty();
  }

  Optional<PartnerId> linkedTo() {
    return who.evidence().flatMap(dated -> dated.observation().linkedTo());
  }

  /** The grants worth naming: those that count, else all. */
  List<Grant> grants() {
    List<Grant> counting = access.activeAndCounting();
    return counting.isEmpty() ? access.grants() : counting;
  }

  /** Whether some grant of it would attribute something once it is linked. */
  Truth counts() {
    return access.grants().stream()
        .map(
            grant ->
                grant
                    .active()
                    .truth()
                    .and(grant.holding().role().truth())
                    .and(grant.principal().truth())
                    .and(grant.real().truth()))
        .reduce(access.grants().isEmpty() ? Truth.UNKNOWN : Truth.NO, Truth::or);
  }

  boolean isDelegated() {
    return access.grants().stream()
        .anyMatch(grant -> grant.holding().kind() == Holding.Kind.DELEGATION);
  }
}
