package io.github.palaudit.intake.usage;

import io.github.palaudit.intake.ReadCount;
import io.github.palaudit.snapshot.SnapshotRecord;
import java.util.List;

/**
 * What usage reports came to for one tenant.
 *
 * @param records what was recognised, and which months the reports cover
 * @param counts for each file, what became of its rows
 * @param notes what the reader should know about the files, in sentences
 */
public record UsageReading(
    List<SnapshotRecord> records, List<ReadCount> counts, List<String> notes) {

  public UsageReading {
    records = List.copyOf(records);
    counts = List.copyOf(counts);
    notes = List.copyOf(notes);
  }
}
