package io.github.palaudit.scan;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.SnapshotWriter;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells beforehand what a scan will be able to read, by scanning a sample of the subscriptions with
 * the scan's own scanners and looking at the gaps.
 *
 * @param sample how many subscriptions
 */
public record Preflight(String tool, ScanOptions options, int sample) {

  /**
   * What was found.
   *
   * @param subscriptions how many can be seen
   * @param asked which of them were asked about
   * @param identity who is signed in, where it can be told
   */
  public record Report(
      String tenantName,
      int subscriptions,
      List<ScopeId> asked,
      List<SourceAnswer> answers,
      Optional<PrincipalId> identity) {

    public Report {
      asked = List.copyOf(asked);
      answers = List.copyOf(answers);
    }
  }

  /** One scan, and what it kept. */
  private record Found(ScanReport report, Snapshot snapshot) {}

  /**
   * Scans into a folder of its own, which is gone afterwards.
   *
   * @throws IOException when the disk refuses
   */
  public Report check(AzureSession session, ScanProgress progress, Clock clock) throws IOException {
    Found scopes = scan(options.reading(Set.of()), session, progress, clock);
    List<ScopeId> all = scopes.snapshot().subscriptions().stream().map(Subscription::id).toList();
    List<ScopeId> some = spread(all);
    Found found =
        some.isEmpty()
            ? scopes
            : scan(options.of(new Chosen(Set.copyOf(some), Set.of())), session, progress, clock);
    List<SourceAnswer> answers = new ArrayList<>();
    Set<Source> known = Scanners.filledBy(options.sources());
    Arrays.stream(Source.values())
        .filter(known::contains)
        .filter(source -> source != Source.COST || !options.costMonths().isEmpty())
        .filter(source -> source != Source.ACTIVATIONS || !options.activityMonths().isEmpty())
        .forEach(
            source ->
                answers.add(
                    answer(
                        source,
                        source == Source.MANAGEMENT_GROUPS || source == Source.SUBSCRIPTIONS
                            ? scopes
                            : found)));
    return new Report(
        found.report().header().tenantName(), all.size(), some, answers, identity(session, found));
  }

  /** Evenly over all of them, the same each time. */
  private List<ScopeId> spread(List<ScopeId> all) {
    List<ScopeId> sorted = all.stream().sorted().toList();
    int count = Math.min(sample, sorted.size());
    List<ScopeId> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(sorted.get((int) ((long) i * sorted.size() / count)));
    }
    return some;
  }

  private Found scan(ScanOptions part, AzureSession session, ScanProgress progress, Clock clock)
      throws IOException {
    Path folder = Files.createTempDirectory("palaudit-preflight-");
    Path file = folder.resolve("sample.jsonl");
    try (Journal journal = Journal.begin(Journal.beside(file), Map.of(), clock.instant())) {
      ScanReport report = new TenantScan(tool, part).scan(session, journal, progress, clock);
      try (SnapshotWriter writer = new SnapshotWriter(file)) {
        journal.copyInto(writer::add);
        writer.finish(report.header());
      }
      journal.discard();
      return new Found(report, SnapshotFile.read(file));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(Journal.beside(file));
      Files.deleteIfExists(folder);
    }
  }

  private static SourceAnswer answer(Source source, Found found) {
    List<Gap> gaps =
        found.snapshot().gaps().stream().filter(gap -> gap.source() == source).toList();
    int asked =
        Scanners.filledBy(Set.of(source)).stream()
            .mapToInt(one -> found.report().asked().getOrDefault(one, 0))
            .sum();
    Optional<Gap> refused = gaps.stream().filter(Preflight::isRefused).findFirst();
    String detail = refused.or(() -> gaps.stream().findFirst()).map(Gap::reason).orElse("");
    return new SourceAnswer(
        source, kind(source, found, asked, gaps, refused), asked, gaps.size(), detail);
  }

  private static SourceAnswer.Kind kind(
      Source source, Found found, int asked, List<Gap> gaps, Optional<Gap> refused) {
    if (refused.isPresent()) {
      return SourceAnswer.Kind.REFUSED;
    }
    if (!gaps.isEmpty()) {
      return SourceAnswer.Kind.NOT_TOLD;
    }
    if (found.report().notUsed().contains(source)) {
      return SourceAnswer.Kind.NOT_USED;
    }
    return asked == 0 ? SourceAnswer.Kind.NOT_ASKED : SourceAnswer.Kind.YES;
  }

  private static boolean isRefused(Gap gap) {
    int status = gap.status().orElse(0);
    return status == 401 || status == 403;
  }

  /** The answer about the own link says whose it is, also where nothing else does. */
  private static Optional<PrincipalId> identity(AzureSession session, Found found) {
    Optional<PrincipalId> linked =
        found.snapshot().linkObservations().stream().map(LinkObservation::principal).findFirst();
    if (linked.isPresent()) {
      return linked;
    }
    try {
      return Optional.of(OwnIdentity.of(session));
    } catch (ReadFailed notTold) {
      return Optional.empty();
    }
  }
}
