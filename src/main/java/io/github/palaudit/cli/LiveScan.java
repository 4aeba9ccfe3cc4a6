package io.github.palaudit.cli;

import io.github.palaudit.scan.ScanReport;
import io.github.palaudit.scan.TenantScan;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.snapshot.SnapshotWriter;
import java.nio.file.Path;
import java.time.Clock;

/** Scans one tenant into a snapshot file. */
final class LiveScan {

  private LiveScan() {}

  /** The file appears whole when the scan is over; a refusal in it is a gap, not a failure. */
  static ScanReport into(Path file, AzureSession session, Progress progress, Clock clock) {
    progress.say("Scanning tenant " + session.tenant());
    ScanReport report =
        CannotWrite.orRun(
            file,
            () -> {
              try (SnapshotWriter writer = new SnapshotWriter(file)) {
                ScanReport scanned =
                    new TenantScan(Version.tool(), TenantScan.USUAL_CONCURRENCY)
                        .scan(session, writer, progress, clock);
                writer.finish(scanned.header());
                return scanned;
              }
            });
    progress.done();
    progress.say(
        "Scanned "
            + report.header().tenantName()
            + ": "
            + report.requests().requests()
            + " requests, "
            + report.gaps()
            + (report.gaps() == 1 ? " gap" : " gaps"));
    return report;
  }
}
