package io.github.palaudit.cli;

import io.github.palaudit.intake.ReadCount;
import io.github.palaudit.intake.usage.UsageFile;
import io.github.palaudit.intake.usage.UsageImport;
import io.github.palaudit.intake.usage.UsageReading;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord.Section;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Usage reports that are given beside a snapshot, put in the place of those that it holds. */
final class SuppliedUsage {

  private SuppliedUsage() {}

  /** The snapshot with what the files hold of its tenant; as it was where none is given. */
  static Snapshot in(Snapshot snapshot, List<String> given, List<String> notes) {
    if (given.isEmpty()) {
      return snapshot;
    }
    Set<ScopeId> known = new TreeSet<>();
    snapshot.subscriptions().stream().map(Subscription::id).forEach(known::add);
    UsageReading reading =
        UsageImport.read(given.stream().map(UsageFile::of).toList(), snapshot.tenant(), known);
    reading.counts().stream().map(ReadCount::sentence).forEach(notes::add);
    notes.addAll(reading.notes());
    return Snapshot.of(
        complete(snapshot.header()),
        Stream.concat(
            snapshot
                .records()
                .filter(
                    kept ->
                        kept.section() != Section.USAGE && kept.section() != Section.USAGE_MONTHS),
            reading.records().stream()));
  }

  private static SnapshotHeader complete(SnapshotHeader header) {
    Map<Source, Completeness> completeness = new TreeMap<>(header.completeness());
    completeness.put(Source.USAGE, Completeness.COMPLETE);
    return new SnapshotHeader(
        header.format(),
        header.tenant(),
        header.tenantName(),
        header.tool(),
        header.origin(),
        header.collectedBy(),
        header.collectedFrom(),
        header.collectedTo(),
        completeness,
        header.takenAsFact(),
        header.limits(),
        header.redacted());
  }
}
