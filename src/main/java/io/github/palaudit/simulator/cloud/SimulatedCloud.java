package io.github.palaudit.simulator.cloud;

import io.github.palaudit.snapshot.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What a simulator serves.
 *
 * @param served whose answers it gives
 * @param pageSize rows in one page of every list, where the caller asks for no more
 * @param clock tells when tokens expire
 */
public record SimulatedCloud(ServedTenants served, int pageSize, Clock clock) {

  private static final int PAGE = 100;
  private static final int MOST = 1000;

  /**
   * Checks the size of pages.
   *
   * @throws IllegalArgumentException when a page would be empty
   */
  public SimulatedCloud {
    if (pageSize < 1) {
      throw new IllegalArgumentException("a page holds at least one row");
    }
  }

  /** A cloud of these tenants, with pages of 100 rows. */
  public static SimulatedCloud of(List<SimulatedTenant> tenants, Clock clock) {
    return of(ServedTenants.of(tenants), clock);
  }

  /** A cloud of these tenants, with pages of 100 rows. */
  public static SimulatedCloud of(ServedTenants served, Clock clock) {
    return new SimulatedCloud(served, PAGE, clock);
  }

  /** The same cloud with pages of this size. */
  public SimulatedCloud withPages(int rows) {
    return new SimulatedCloud(served, rows, clock);
  }

  /**
   * Rows in one page where the caller may ask for many and does ({@code $top}), as in Resource
   * Graph: 1,000, unless the pages were set to another size.
   */
  public int mostRows() {
    return pageSize == PAGE ? MOST : pageSize;
  }

  /** The tenant of this id. */
  public Optional<SimulatedTenant> tenant(TenantId id) {
    return served.tenant(id);
  }

  /** All of them, in memory. */
  public List<SimulatedTenant> tenants() {
    return served.all().toList();
  }
}
