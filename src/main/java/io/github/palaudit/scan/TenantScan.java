package io.github.palaudit.scan;

import com.azure.resourcemanager.resources.fluent.models.TenantIdDescriptionInner;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Claims;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.RecordSink;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Scans a tenant.
 *
 * @param tool name and version of this program, for the snapshot's header
 * @param concurrency how many requests may be under way at once
 */
public record TenantScan(String tool, int concurrency) {

  /** Requests at once unless told otherwise. */
  public static final int USUAL_CONCURRENCY = 8;

  /**
   * Reads the whole tenant that the session is signed in to. What cannot be read is a gap, not a
   * failure.
   *
   * @throws SignInFailed when the very first read shows that the sign-in is not accepted
   * @throws RuntimeException what the sink throws, when it cannot take a record
   */
  public ScanReport scan(
      AzureSession session, RecordSink sink, ScanProgress progress, Clock clock) {
    Instant from = clock.instant();
    ArmClients clients = new ArmClients(session.resourceManager());
    String name = tenantName(session.tenant(), clients);
    try (ScanRun run = new ScanRun(session, clients, sink, progress, clock, concurrency)) {
      List<Scanner> scanners = Scanners.all();
      for (int i = 0; i < scanners.size(); i++) {
        run(scanners.get(i), i + 1, scanners.size(), run);
      }
      SnapshotHeader header =
          new SnapshotHeader(
              SnapshotHeader.FORMAT,
              session.tenant(),
              name,
              tool,
              SnapshotHeader.SCAN,
              collectedBy(session),
              from,
              clock.instant(),
              run.completeness());
      return new ScanReport(header, run.gaps(), session.requests());
    } catch (RecordNotKept full) {
      throw full.failure();
    }
  }

  private static void run(Scanner scanner, int number, int of, ScanRun run) {
    for (Source source : scanner.sources()) {
      run.begin(source, number, of);
    }
    FailedReads.of(() -> scanner.scan(run))
        .ifPresent(why -> scanner.sources().forEach(source -> run.gap(source, why)));
  }

  /**
   * Its display name, else its id; the first request of a scan, and so the proof of the sign-in.
   */
  private static String tenantName(TenantId tenant, ArmClients clients) {
    StringBuilder name = new StringBuilder();
    try {
      Pages.forEach(
          clients.tenants(),
          (TenantIdDescriptionInner one) -> {
            if (tenant.value().equalsIgnoreCase(one.tenantId()) && one.displayName() != null) {
              name.append(one.displayName());
            }
          });
    } catch (ReadFailed failed) {
      if (failed.status().isEmpty() || failed.status().getAsInt() == 401) {
        throw new SignInFailed(
            "Tenant "
                + tenant
                + " cannot be read: "
                + failed.reason()
                + ". Sign in again, or renew the token.",
            failed);
      }
    }
    return name.isEmpty() ? tenant.value() : name.toString();
  }

  private static Optional<String> collectedBy(AzureSession session) {
    Claims claims = session.resourceManager().claims();
    return claims.name().or(session::clientId).or(() -> claims.object().map(Object::toString));
  }
}
