package io.github.palaudit.simulator.cloud;

import io.github.palaudit.snapshot.PartnerId;
import java.time.Instant;

/**
 * The partner link that an identity carries (Microsoft.ManagementPartner, api-version 2018-02-01).
 *
 * @param state Active, or Deleted when it was taken away again
 * @param version counts the changes; a number on the wire (F-B4)
 */
public record SimulatedLink(
    PartnerId partner,
    String partnerName,
    int version,
    Instant created,
    Instant updated,
    String state) {

  /** An active link that was made once and not changed since. */
  public static SimulatedLink active(String partner, String partnerName, Instant since) {
    return new SimulatedLink(new PartnerId(partner), partnerName, 1, since, since, "Active");
  }
}
