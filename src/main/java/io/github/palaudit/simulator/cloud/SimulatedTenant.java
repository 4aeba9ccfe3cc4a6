package io.github.palaudit.simulator.cloud;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * One tenant of the simulated cloud.
 *
 * @param contents what is in it; a perfect scan would find just this
 * @param domain its default domain, such as {@code contoso.onmicrosoft.com}
 * @param identities who can sign in
 * @param refusals what it answers nobody
 */
public record SimulatedTenant(
    Snapshot contents, String domain, List<SimulatedIdentity> identities, List<Refusal> refusals) {

  /** Copies the lists. */
  public SimulatedTenant {
    identities = List.copyOf(identities);
    refusals = List.copyOf(refusals);
  }

  /** Its id. */
  public TenantId id() {
    return contents.tenant();
  }

  /** Its display name. */
  public String displayName() {
    return contents.header().tenantName();
  }

  /** The application of this client id. */
  public Optional<SimulatedIdentity> application(String clientId) {
    return identities.stream().filter(one -> one.clientId().equalsIgnoreCase(clientId)).findFirst();
  }

  /** The identity of this object. */
  public Optional<SimulatedIdentity> identity(ObjectId object) {
    return identities.stream().filter(one -> one.object().equals(object)).findFirst();
  }

  /** The refusal that a request for this path meets. */
  public Optional<Refusal> refusal(String path) {
    return refusals.stream().filter(one -> one.matches(path)).findFirst();
  }
}
