package io.github.palaudit.cli;

import io.github.palaudit.scan.CannotResume;
import io.github.palaudit.scan.Journal;
import io.github.palaudit.scan.ScanOptions;
import io.github.palaudit.scan.ScanReport;
import io.github.palaudit.scan.TenantScan;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.SnapshotWriter;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Scans one tenant into a snapshot file, with what it has on disk as it goes.
 *
 * @param resume whether to go on with a scan that was broken off
 * @param onlySources the sources that the options were narrowed to; none for all
 * @param withoutGraph whether Microsoft Graph was left out by choice
 */
record LiveScan(
    ScanOptions options, boolean resume, Set<Source> onlySources, boolean withoutGraph) {

  LiveScan {
    onlySources = Set.copyOf(onlySources);
  }

  /** What was read longer ago is not joined with what is true now. */
  static final Duration STALE = Duration.ofHours(24);

  /** The whole tenant, anew. */
  static final LiveScan EVERYTHING = new LiveScan(ScanOptions.EVERYTHING, false, Set.of(), false);

  private static final String GO_ON = "The same command with --resume goes on from there.";

  /** The same, and these principals are looked up too. */
  LiveScan alsoResolving(Set<ObjectId> principals) {
    return new LiveScan(options.alsoResolving(principals), resume, onlySources, withoutGraph);
  }

  /** The same, going on with a scan that was broken off where that was asked for. */
  LiveScan resuming(ResumeOption asked) {
    return new LiveScan(options, asked.isGiven(), onlySources, withoutGraph);
  }

  /** The same; an unfinished scan into this file is gone on with, while it is young enough. */
  LiveScan resumingWhatLies(Path file, Instant now) throws IOException {
    boolean young =
        Journal.kept(Journal.beside(file.toAbsolutePath()))
            .filter(from -> from.isAfter(now.minus(STALE)))
            .isPresent();
    return new LiveScan(options, young, onlySources, withoutGraph);
  }

  /**
   * The file appears whole when the scan is over; a refusal in it is a gap, not a failure.
   *
   * @throws CannotResume when an unfinished scan lies there that cannot be gone on with, or was not
   *     to be
   */
  ScanReport into(Path file, AzureSession session, Progress progress, Clock clock) {
    progress.say("Scanning tenant " + session.tenant());
    ScanReport report = orKept(file, progress, () -> scan(file, session, progress, clock));
    progress.done();
    progress.met(report.header().tenantName());
    progress.say(
        "Scanned "
            + report.header().tenantName()
            + ": "
            + report.requests().requests()
            + " requests, "
            + report.gaps()
            + (report.gaps() == 1 ? " gap" : " gaps"));
    report.header().limits().forEach(limit -> progress.tell("By choice: " + limit));
    return report;
  }

  /** A full disk does not take away what it has taken in. */
  private static ScanReport orKept(
      Path file, Progress progress, CannotWrite.Writing<ScanReport> scan) {
    try {
      return CannotWrite.orRun(file, scan);
    } catch (CannotWrite refused) {
      progress.done();
      if (Files.exists(Journal.beside(file.toAbsolutePath()))) {
        progress.say("What was read is kept. " + GO_ON);
      }
      throw refused;
    }
  }

  private ScanReport scan(Path file, AzureSession session, Progress progress, Clock clock)
      throws IOException {
    Stopped stopped = new Stopped(() -> progress.tell(kept(session)));
    try (Journal journal = journal(file, session, progress, clock)) {
      ScanReport scanned = scan(session, journal, progress, clock);
      try (SnapshotWriter writer = new SnapshotWriter(file)) {
        journal.copyInto(writer::add);
        writer.finish(scanned.header());
      }
      journal.discard();
      return scanned;
    } finally {
      stopped.close();
    }
  }

  private static String kept(AzureSession session) {
    return "palaudit: stopped; what was read of tenant " + session.tenant() + " is kept. " + GO_ON;
  }

  private ScanReport scan(AzureSession session, Journal journal, Progress progress, Clock clock) {
    try {
      return new TenantScan(Version.tool(), options).scan(session, journal, progress, clock);
    } catch (SignInFailed lost) {
      progress.done();
      if (journal.isEmpty()) {
        throw lost;
      }
      throw new SignInFailed(lost.getMessage() + " What was read is kept. " + GO_ON, lost);
    }
  }

  private Journal journal(Path file, AzureSession session, Progress progress, Clock clock)
      throws IOException {
    Path unfinished = Journal.beside(file.toAbsolutePath());
    Instant now = clock.instant();
    if (!resume) {
      refuseUnfinished(file, now);
      return Journal.begin(unfinished, about(session), now);
    }
    if (!Files.exists(unfinished)) {
      progress.say("No unfinished scan lies beside " + file + "; scanning from the start");
    }
    Journal journal = Journal.resume(unfinished, about(session), now.minus(STALE), now);
    if (journal.doneBefore() > 0) {
      progress.say(
          "Going on with the scan begun at "
              + journal.from()
              + ": "
              + journal.doneBefore()
              + " lists are read already");
    }
    return journal;
  }

  /** An unfinished scan is not thrown away unasked while it can be gone on with. */
  void refuseUnfinished(Path file, Instant now) throws IOException {
    Path unfinished = Journal.beside(file.toAbsolutePath());
    Optional<Instant> begun = Journal.kept(unfinished);
    if (!resume && begun.filter(from -> from.isAfter(now.minus(STALE))).isPresent()) {
      throw new CannotResume(
          "A scan into "
              + file
              + ", begun at "
              + begun.get()
              + ", was broken off. Go on with it by --resume, or delete "
              + unfinished
              + " to scan anew.");
    }
  }

  /** What has to be the same for two runs to be of one scan. */
  private Map<String, String> about(AzureSession session) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("version", Version.tool());
    about.put("tenant", session.tenant().value());
    about.put("service", session.resourceManager().base().toString());
    about.put("--scope", text(options.chosen().only()));
    about.put("--exclude", text(options.chosen().except()));
    about.put("--only-source", text(onlySources.stream().map(Source::word).toList()));
    about.put("--no-graph", withoutGraph ? "given" : "");
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
