package io.github.palaudit.scan;

import static java.util.Collections.disjoint;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Claims;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Scans a tenant.
 *
 * @param tool name and version of this program, for the snapshot's header
 */
public record TenantScan(String tool, ScanOptions options) {

  /**
   * Reads the chosen part of the tenant that the session is signed in to. What cannot be read is a
   * gap, not a failure.
   *
   * @param journal keeps what is found, and knows what an earlier run has found already
   * @throws SignInFailed when the sign-in is not accepted, at first or in mid-scan
   * @throws RuntimeException what the journal throws, when it cannot take a record
   */
  public ScanReport scan(
      AzureSession session, Journal journal, ScanProgress progress, Clock clock) {
    if (!disjoint(options.asked(), ScanOptions.OF_MICROSOFT_GRAPH)) {
      session.signInAhead();
    }
    askAhead(session.resourceManager(), journal);
    String name = tenantName(session);
    try (ScanRun run = new ScanRun(session, options, journal, progress, clock)) {
      run.run(Scanners.stages(options.asked()));
      SnapshotHeader header =
          new SnapshotHeader(
              SnapshotHeader.FORMAT,
              session.tenant(),
              name,
              tool,
              SnapshotHeader.SCAN,
              collectedBy(session),
              journal.from(),
              clock.instant(),
              run.tally().completeness(),
              List.of(),
              Limits.of(options, run.principals()));
      SourceTally tally = run.tally();
      return new ScanReport(header, tally.gaps(), session.requests(), tally.asked(), run.notUsed());
    } catch (RecordNotKept full) {
      throw full.failure();
    } catch (TokenRefused refused) {
      throw new SignInFailed(
          "Tenant "
              + session.tenant()
              + " can no longer be read: "
              + refused.getMessage()
              + ". Sign in again, or renew the token.",
          refused);
    }
  }

  /** The tree and the list of subscriptions depend on nothing: they need not wait for the name. */
  private void askAhead(Endpoint resourceManager, Journal journal) {
    if (options.asked().contains(Source.MANAGEMENT_GROUPS)) {
      ManagementGroupScanner.askAhead(resourceManager, journal);
    }
    if (options.asked().contains(Source.SUBSCRIPTIONS)) {
      SubscriptionScanner.askAhead(resourceManager, journal);
    }
  }

  /**
   * Its display name, else its id; the first answer that a scan looks at, and so the proof of the
   * sign-in. Whatever else fails of it costs the name only, as long as the service answers
   * anything.
   */
  private static String tenantName(AzureSession session) {
    TenantId tenant = session.tenant();
    StringBuilder name = new StringBuilder();
    try {
      Pages.forEach(
          session.resourceManager(),
          "/tenants?api-version=2022-12-01",
          "nextLink",
          one -> {
            if (tenant.value().equalsIgnoreCase(one.path("tenantId").asText())) {
              Sent.text(one, "displayName").ifPresent(name::append);
            }
          });
    } catch (ReadFailed failed) {
      if (failed.status().orElse(0) == 401) {
        throw unreadable(tenant, failed);
      }
      if (failed.status().isEmpty()) {
        checkThatAnythingAnswers(session);
      }
    }
    return name.isEmpty() ? tenant.value() : name.toString();
  }

  private static void checkThatAnythingAnswers(AzureSession session) {
    try {
      session.resourceManager().raw("/subscriptions?api-version=2022-12-01");
    } catch (ReadFailed failed) {
      throw unreadable(session.tenant(), failed);
    }
  }

  private static SignInFailed unreadable(TenantId tenant, ReadFailed failed) {
    return new SignInFailed(
        "Tenant "
            + tenant
            + " cannot be read: "
            + failed.reason()
            + ". Sign in again, or renew the token.",
        failed);
  }

  private static Optional<String> collectedBy(AzureSession session) {
    Claims claims = session.resourceManager().claims();
    return claims.name().or(session::clientId).or(() -> claims.object().map(Object::toString));
  }
}
