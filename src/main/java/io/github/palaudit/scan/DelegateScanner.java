package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Azure Lighthouse from the managing tenant's side: whom of this tenant the delegations of other
 * tenants' subscriptions name, as far as the signed-in identity sees them. No list of this tenant
 * names them; the delegations themselves belong to the customers' snapshots.
 */
final class DelegateScanner implements Scanner {

  private static final String SUBSCRIPTIONS = "/subscriptions?api-version=2022-12-01";

  @Override
  public Set<Source> sources() {
    return Set.of(Source.DELEGATIONS);
  }

  @Override
  public void scan(ScanRun run) {
    if (run.isResumed()) {
      run.afresh(Source.DELEGATIONS, List.of(SUBSCRIPTIONS), address -> list(address, run));
    }
    run.each(
        Source.DELEGATIONS,
        run.scopes().delegatedToUs(),
        scope -> "delegated|" + scope.key(),
        (scope, reading) ->
            FailedReads.of(() -> read(scope, run, reading))
                .ifPresent(why -> reading.gap(Source.DELEGATIONS, scope, why)));
  }

  /** An earlier run has read the list, and kept nothing of other tenants' subscriptions. */
  private static void list(String address, ScanRun run) {
    Pages.forEach(
        run.session().resourceManager(),
        address,
        "nextLink",
        row -> {
          if (Sent.text(row, "tenantId")
              .filter(of -> !new TenantId(of).equals(run.session().tenant()))
              .isPresent()) {
            run.scopes().addDelegatedToUs(ScopeId.of(Sent.required(row, "id")));
          }
        });
  }

  private static void read(ScopeId scope, ScanRun run, Reading reading) {
    DelegationScanner.list(run, scope, row -> keep(row, run, reading));
  }

  private static void keep(JsonNode row, ScanRun run, Reading reading) {
    Delegation delegation = DelegationScanner.delegation(row);
    if (delegation.managingTenant().equals(run.session().tenant())) {
      Stream.concat(
              delegation.authorizations().stream().map(Delegation.Authorization::principal),
              delegation.eligibleAuthorizations().stream()
                  .map(Delegation.EligibleAuthorization::principal))
          .distinct()
          .forEach(id -> reading.add(new UnresolvedPrincipal(id, "")));
    }
  }
}
