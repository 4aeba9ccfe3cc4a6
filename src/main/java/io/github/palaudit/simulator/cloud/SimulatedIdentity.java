package io.github.palaudit.simulator.cloud;

import io.github.palaudit.snapshot.ObjectId;
import java.util.Optional;

/**
 * An application that can sign in with a client secret.
 *
 * @param object its service principal in the tenant
 * @param clientId the application's id
 * @param secret what it signs in with; made at start, never kept
 * @param link its own partner link, which nobody else can read (F-B1)
 */
public record SimulatedIdentity(
    ObjectId object, String clientId, String secret, Optional<SimulatedLink> link) {

  /** Leaves the secret out, so that it gets into no message. */
  @Override
  public String toString() {
    return "SimulatedIdentity[" + object + "]";
  }
}
