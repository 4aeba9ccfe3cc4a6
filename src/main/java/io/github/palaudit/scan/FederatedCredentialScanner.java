package io.github.palaudit.scan;

import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Whether applications registered in this tenant have federated credentials; one of another tenant
 * has its registration there, and stays unknown. Asked of those without a secret or certificate for
 * the year to come: of the others nothing depends on it. Where it may not be read it stays unknown,
 * which the record says itself; the principals are known all the same, so that is no gap.
 */
final class FederatedCredentialScanner implements Scanner {

  private static final Duration LONG = Duration.ofDays(366);

  @Override
  public Set<Source> sources() {
    return Set.of(Source.PRINCIPALS);
  }

  @Override
  public void scan(ScanRun run) {
    Instant far = run.from().plus(LONG);
    List<ServicePrincipal> ours =
        run.principals().applications().stream()
            .filter(one -> one.ownerTenant().filter(run.session().tenant()::equals).isPresent())
            .filter(one -> ends(one).noneMatch(far::isBefore))
            .toList();
    run.inBatches(
        Source.PRINCIPALS,
        ours,
        Endpoint.MOST_AHEAD,
        one -> "federated|" + one.id(),
        some -> {
          Endpoint graph =
              run.session()
                  .microsoftGraph()
                  .readAhead(some.stream().map(FederatedCredentialScanner::list).toList());
          return (one, reading) ->
              isFederated(one, graph).ifPresent(known -> reading.add(one.withFederated(known)));
        });
  }

  private static String list(ServicePrincipal one) {
    return "/v1.0/applications(appId='"
        + one.appId().orElse("")
        + "')/federatedIdentityCredentials?$select=id";
  }

  private static Stream<Instant> ends(ServicePrincipal one) {
    return Stream.concat(one.secretExpiries().stream(), one.certificateExpiries().stream());
  }

  private static Optional<Boolean> isFederated(ServicePrincipal one, Endpoint graph) {
    AtomicBoolean found = new AtomicBoolean();
    Optional<ReadFailed> failed =
        FailedReads.of(
            () -> Pages.forEach(graph, list(one), "@odata.nextLink", row -> found.set(true)));
    if (failed.isEmpty()) {
      return Optional.of(found.get());
    }
    int status = failed.get().status().orElse(0);
    if (status == 403 || status == 404) {
      return Optional.empty();
    }
    throw failed.get();
  }
}
