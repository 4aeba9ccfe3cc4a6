package io.github.palaudit.simulator.cloud;

import io.github.palaudit.snapshot.ObjectId;
import java.util.Optional;

/**
 * An application that can sign in with a client secret; or a person, who signs in with one too, for
 * a test has no browser.
 *
 * @param object its service principal, or user, in the tenant
 * @param clientId the application's id
 * @param secret what it signs in with; made at start, never kept
 * @param link its own partner link, which nobody else can read (F-B1)
 * @param userName a person's user principal name; empty for an application
 */
public record SimulatedIdentity(
    ObjectId object,
    String clientId,
    String secret,
    Optional<SimulatedLink> link,
    Optional<String> userName) {

  /** An application. */
  public SimulatedIdentity(
      ObjectId object, String clientId, String secret, Optional<SimulatedLink> link) {
    this(object, clientId, secret, link, Optional.empty());
  }

  /** Leaves the secret out, so that it gets into no message. */
  @Override
  public String toString() {
    return "SimulatedIdentity[" + object + "]";
  }
}
