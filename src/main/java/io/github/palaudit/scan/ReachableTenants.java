package io.github.palaudit.scan;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tenants that an identity reaches: {@code GET /tenants}, api-version 2022-12-01.
 *
 * @param tenants each with its display name, where one was sent
 * @param gap why there may be more of them
 */
public record ReachableTenants(Map<TenantId, Optional<String>> tenants, Optional<String> gap) {

  private static final String TENANTS = "/tenants?api-version=2022-12-01";

  /** Copies the map and keeps its order. */
  public ReachableTenants {
    tenants = Collections.unmodifiableMap(new LinkedHashMap<>(tenants));
  }

  /**
   * The tenants that this session is told of, its own among them in any case. What was listed
   * before a failure counts.
   */
  public static ReachableTenants of(AzureSession session) {
    Map<TenantId, Optional<String>> found = new LinkedHashMap<>();
    List<String> gaps = new ArrayList<>();
    FailedReads.of(
            () ->
                Pages.forEach(
                    session.resourceManager(),
                    TENANTS,
                    "nextLink",
                    row -> {
                      String id = Sent.required(row, "tenantId").strip();
                      if (!Guid.is(id)) {
                        throw ReadFailed.because("a row of the answer has no GUID as tenantId");
                      }
                      found.put(new TenantId(id), Sent.text(row, "displayName"));
                    }))
        .ifPresent(failed -> gaps.add(failed.reason()));
    session
        .resourceManager()
        .claims()
        .tenant()
        .or(() -> Optional.of(session.tenant()).filter(own -> Guid.is(own.value())))
        .ifPresent(own -> found.putIfAbsent(own, Optional.empty()));
    return new ReachableTenants(found, gaps.stream().findFirst());
  }

  /** The display name of this tenant, where it was told. */
  public Optional<String> name(TenantId tenant) {
    return tenants.getOrDefault(tenant, Optional.empty());
  }
}
