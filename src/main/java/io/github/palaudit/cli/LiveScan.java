package io.github.palaudit.cli;

import io.github.palaudit.scan.CannotResume;
import io.github.palaudit.scan.Journal;
import io.github.palaudit.scan.ScanOptions;
import io.github.palaudit.scan.ScanReport;
import io.github.palaudit.scan.TenantScan;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.snapshot.SnapshotWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Scans one tenant into a snapshot file, with what it has on disk as it goes.
 *
 * @param resume whether to go on with a scan that was broken off
 */
record LiveScan(ScanOptions options, boolean resume) {

  /** What was read longer ago is not joined with what is true now. */
  private static final Duration STALE = Duration.ofHours(24);

  /** The whole tenant, anew. */
  static final LiveScan EVERYTHING = new LiveScan(ScanOptions.EVERYTHING, false);

  /** The file appears whole when the scan is over; a refusal in it is a gap, not a failure. */
  ScanReport into(Path file, AzureSession session, Progress progress, Clock clock) {
    progress.say("Scanning tenant " + session.tenant());
    ScanReport report = CannotWrite.orRun(file, () -> scan(file, session, progress, clock));
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

  private ScanReport scan(Path file, AzureSession session, Progress progress, Clock clock)
      throws IOException {
    try (Journal journal = journal(file, session, progress, clock)) {
      ScanReport scanned =
          new TenantScan(Version.tool(), options).scan(session, journal, progress, clock);
      try (SnapshotWriter writer = new SnapshotWriter(file)) {
        journal.copyInto(writer);
        writer.finish(scanned.header());
      }
      journal.discard();
      return scanned;
    }
  }

  private Journal journal(Path file, AzureSession session, Progress progress, Clock clock)
      throws IOException {
    Path unfinished = Journal.beside(file.toAbsolutePath());
    Instant now = clock.instant();
    boolean left = Files.exists(unfinished);
    if (left && resume) {
      Journal journal = Journal.resume(unfinished, about(session), now.minus(STALE));
      progress.say(
          "Going on with the scan begun at "
              + journal.from()
              + ": "
              + journal.doneBefore()
              + " lists are read already");
      return journal;
    }
    if (left && Files.getLastModifiedTime(unfinished).toInstant().isAfter(now.minus(STALE))) {
      throw new CannotResume(
          "A scan into "
              + file
              + " was broken off. Go on with it by --resume, or delete "
              + unfinished
              + " to scan anew.");
    }
    return Journal.begin(unfinished, about(session), now);
  }

  /** What has to be the same for two runs to be of one scan. */
  private Map<String, String> about(AzureSession session) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("version", Version.tool());
    about.put("tenant", session.tenant().value());
    about.put("service", session.resourceManager().base().toString());
    about.put("--scope", text(options.chosen().only()));
    about.put("--exclude", text(options.chosen().except()));
    about.put("--only-source", text(options.sources()));
    about.put("--cost", text(options.costMonths()));
    about.put("--month", text(options.activityMonths()));
    return about;
  }

  private static String text(Iterable<?> words) {
    NavigableSet<String> sorted = new TreeSet<>();
    words.forEach(word -> sorted.add(word.toString()));
    return String.join(" ", sorted);
  }
}
