package io.github.palaudit.config;

import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * The whole of {@code palaudit.yaml}.
 *
 * @param partner whose attribution is audited
 * @param customers the customers that are known by name
 * @param policy how to decide what the sources leave open
 * @param evidence where link evidence lies, and how long it is fresh
 * @param severities the rules of which every finding has this severity
 */
public record Configuration(
    Partner partner,
    List<Customer> customers,
    Policy policy,
    EvidenceSettings evidence,
    List<Waiver> waivers,
    List<Credential> credentials,
    List<SeverityOverride> severities) {

  public Configuration {
    customers = List.copyOf(customers);
    waivers = List.copyOf(waivers);
    credentials = List.copyOf(credentials);
    severities = List.copyOf(severities);
  }

  /** The customer of this tenant, where one is described. */
  public Optional<Customer> customer(TenantId tenant) {
    return customers.stream().filter(customer -> customer.tenant().equals(tenant)).findFirst();
  }
}
