package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Azure Lighthouse from the managing tenant's side: whom of this tenant the delegations of other
 * tenants' subscriptions name, as far as the signed-in identity sees them. No list of this tenant
 * names them; the delegations themselves belong to the customers' snapshots.
 */
final class DelegateScanner implements Scanner {

  @Override
  public Set<Source> sources() {
    return Set.of(Source.DELEGATIONS);
  }

  @Override
  public void scan(ScanRun run) {
    run.each(
        Source.DELEGATIONS,
        run.scopes().delegatedToUs(),
        scope -> "delegated|" + scope.key(),
        (scope, reading) ->
            FailedReads.of(() -> read(scope, run, reading))
                .ifPresent(why -> reading.gap(Source.DELEGATIONS, scope, why)));
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
          .forEach(id -> reading.note(Note.About.PRINCIPAL, id.value(), ""));
    }
  }
}
