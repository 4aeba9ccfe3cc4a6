package io.github.palaudit.coverage;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything an answer depends on.
 *
 * @param customer the snapshot of the customer's tenant
 * @param managing snapshots of managing tenants of ours
 * @param asOf the instant the answers are for
 * @param strict every assumption counts as unknown
 */
public record Inputs(
    Snapshot customer,
    List<Snapshot> managing,
    LinkEvidence evidence,
    RoleCatalog catalog,
    Configuration configuration,
    Instant asOf,
    boolean strict) {

  public Inputs {
    managing = List.copyOf(managing);
  }

  /** The snapshot of this tenant, where there is one. */
  public Optional<Snapshot> snapshot(TenantId tenant) {
    return customer.tenant().equals(tenant)
        ? Optional.of(customer)
        : managing.stream().filter(snapshot -> snapshot.tenant().equals(tenant)).findFirst();
  }

  /** The same for another instant, by what is known now: evidence of a later day is left out. */
  public Inputs at(Instant instant) {
    return new Inputs(
        customer, managing, evidence.until(asOf), catalog, configuration, instant, strict);
  }

  /** The name that the configuration gives the customer, else the tenant's own. */
  public String customerName() {
    return configuration
        .customer(customer.tenant())
        .map(Customer::name)
        .orElse(customer.header().tenantName());
  }

  /**
   * The same for an earlier snapshot of the customer, for the instant it stands for, with the link
   * evidence that it carries.
   */
  public Inputs of(Snapshot earlier) {
    return new Inputs(
        earlier,
        managing,
        evidence.with(DatedObservation.of(earlier)),
        catalog,
        configuration,
        earlier.header().collectedTo(),
        strict);
  }
}
