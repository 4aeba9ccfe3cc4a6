package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service principal: an application's, or a managed identity's.
 *
 * @param type as sent: Application, ManagedIdentity, Legacy and others; empty where not sent
 * @param ownerTenant appOwnerOrganizationId: the tenant that owns the application
 * @param enabled accountEnabled; empty where it was not sent
 * @param secretExpiries when each password credential ends
 * @param certificateExpiries when each key credential ends
 * @param federated whether it has federated credentials; empty where not read
 */
public record ServicePrincipal(
    ObjectId id,
    String displayName,
    Optional<String> appId,
    Optional<String> type,
    Optional<TenantId> ownerTenant,
    Optional<Boolean> enabled,
    List<Instant> secretExpiries,
    List<Instant> certificateExpiries,
    Optional<Boolean> federated,
    boolean fromDirectory)
    implements Principal {

  public ServicePrincipal {
    secretExpiries = secretExpiries.stream().sorted().toList();
    certificateExpiries = certificateExpiries.stream().sorted().toList();
  }

  /** The identity of an Azure resource, which nobody can sign in as from outside. */
  @JsonIgnore
  public boolean isManagedIdentity() {
    return type.map("ManagedIdentity"::equalsIgnoreCase).orElse(false);
  }

  @Override
  @JsonIgnore
  public String kindLabel() {
    return isManagedIdentity() ? "managed identity" : "service principal";
  }
}
