package io.github.palaudit.coverage.oracle;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.config.Policy;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an answer may rest on.
 *
 * @param asOf the audit's instant; snapshots are of that instant too
 */
record Estate(
    Side customer,
    List<Side> managing,
    List<DatedObservation> evidence,
    RoleCatalog catalog,
    Partner partner,
    Optional<Customer> entry,
    Policy policy,
    int freshDays,
    Instant asOf,
    boolean strict) {

  Estate {
    managing = List.copyOf(managing);
    evidence = List.copyOf(evidence);
  }

  /** The tenant's records, where there are any. */
  Optional<Side> side(TenantId tenant) {
    return customer.tenant().equals(tenant)
        ? Optional.of(customer)
        : managing.stream().filter(side -> side.tenant().equals(tenant)).findFirst();
  }
}
