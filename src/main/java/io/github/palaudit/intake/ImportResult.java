package io.github.palaudit.intake;

import io.github.palaudit.snapshot.SnapshotHeader;
import java.util.List;

/**
 * What an import came to.
 *
 * @param header to finish the snapshot with
 * @param counts for each file, in the order of reading, what became of its rows
 * @param notes what the reader of the snapshot should know about the files, in sentences
 */
public record ImportResult(SnapshotHeader header, List<ReadCount> counts, List<String> notes) {

  /** Copies what was given. */
  public ImportResult {
    counts = List.copyOf(counts);
    notes = List.copyOf(notes);
  }
}
