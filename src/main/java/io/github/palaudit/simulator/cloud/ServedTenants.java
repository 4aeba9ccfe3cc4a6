package io.github.palaudit.simulator.cloud;

import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tenants of a simulated cloud, which need not all be in memory. Safe for many threads. */
public interface ServedTenants {

  /** The tenant of this id. */
  Optional<SimulatedTenant> tenant(TenantId id);

  /** One after the other, each made when it is reached. */
  Stream<SimulatedTenant> all();

  /** Those in which something is delegated to this managing tenant. */
  default Stream<SimulatedTenant> delegatingTo(TenantId managing) {
    return all()
        .filter(
            tenant ->
                tenant.contents().delegations().stream()
                    .anyMatch(one -> one.managingTenant().equals(managing)));
  }

  /** These, all in memory. */
  static ServedTenants of(List<SimulatedTenant> tenants) {
    List<SimulatedTenant> held = List.copyOf(tenants);
    return new ServedTenants() {
      @Override
      public Optional<SimulatedTenant> tenant(TenantId id) {
        return held.stream().filter(tenant -> tenant.id().equals(id)).findFirst();
      }

      @Override
      public Stream<SimulatedTenant> all() {
        return held.stream();
      }
    };
  }
}
