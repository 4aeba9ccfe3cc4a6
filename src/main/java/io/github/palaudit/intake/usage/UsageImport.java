package io.github.palaudit.intake.usage;

import io.github.palaudit.intake.Fingerprint;
import io.github.palaudit.intake.ReadCount;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads usage reports for one tenant, whosever rows they hold besides. */
public final class UsageImport {

  private UsageImport() {}

  /**
   * Reads the files.
   *
   * @param known the tenant's subscriptions: rows that name no customer's tenant are taken by them,
   *     never by a customer's name, which Microsoft matches by guesswork (F-E7)
   * @throws UnreadableInput when a file is no usage report, when a cell cannot be read with
   *     certainty, or when two files may hold the same usage
   */
  public static UsageReading read(List<UsageFile> given, TenantId tenant, Set<ScopeId> known) {
    List<UsageReport> reports = new ArrayList<>();
    List<ReadCount> counts = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Map<String, Path> seen = new LinkedHashMap<>();
    for (UsageFile one : given) {
      for (Path file : UsageFolder.files(one.file(), notes::add)) {
        Path same = seen.putIfAbsent(Fingerprint.of(file), file);
        if (same != null) {
          notes.add(file + ": the same bytes as " + same + "; read once");
          continue;
        }
        UsageFileReader reader = new UsageFileReader(file, tenant, known);
        reports.add(reader.read(one.reportedOn()));
        counts.add(reader.count());
        notes.addAll(reader.notes());
      }
    }
    UsageJoin join = new UsageJoin(reports);
    notes.addAll(join.notes());
    return new UsageReading(join.records(), counts, notes);
  }
}
