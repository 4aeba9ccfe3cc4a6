package io.github.palaudit.simulator.sample;

import io.github.palaudit.snapshot.TenantId;

/**
 * A customer of the sample and how to sign in there.
 *
 * @param clientSecret made at start and good for this run only
 */
public record SampleCustomer(String name, TenantId tenant, String clientId, String clientSecret) {

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "SampleCustomer[" + name + ", " + tenant + "]";
  }
}
