package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** The same, and it is known whether it has federated credentials. */
  public ServicePrincipal withFederated(boolean known) {
    return new ServicePrincipal(
        id,
        displayName,
        appId,
        type,
        ownerTenant,
        enabled,
        secretExpiries,
        certificateExpiries,
        Optional.of(known),
        fromDirectory);
  }

  /** The same service principal read twice: what one list leaves out, the other fills in. */
  @Override
  public @Nullable SnapshotRecord mergedWith(SnapshotRecord other) {
    if (!(other instanceof ServicePrincipal that) || fromDirectory != that.fromDirectory) {
      return Principal.super.mergedWith(other);
    }
    if (enabled.isPresent() && that.enabled.isPresent() && !enabled.equals(that.enabled)) {
      return null;
    }
    return new ServicePrincipal(
        id,
        displayName,
        appId.or(that::appId),
        type.or(that::type),
        ownerTenant.or(that::ownerTenant),
        enabled.or(that::enabled),
        secretExpiries.isEmpty() ? that.secretExpiries : secretExpiries,
        certificateExpiries.isEmpty() ? that.certificateExpiries : certificateExpiries,
        federated.or(that::federated),
        fromDirectory);
  }
}
