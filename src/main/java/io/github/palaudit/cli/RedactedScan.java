package io.github.palaudit.cli;

import io.github.palaudit.redaction.Redaction;
import io.github.palaudit.snapshot.SnapshotFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a scan's snapshot goes. With pseudonyms the one with the names stands aside while the
 * command runs, and only the one with pseudonyms stays.
 */
final class RedactedScan {

  private static final String SNAPSHOT = "snapshot.jsonl.gz";
  private static final String ASIDE = "snapshot.unredacted.jsonl.gz";

  private final Optional<Redaction> redaction;

  RedactedScan(Optional<Redaction> redaction) {
    this.redaction = redaction;
  }

  /** The file that a tenant is scanned into. */
  Path file(Path folder) {
    return folder.resolve(redaction.isPresent() ? ASIDE : SNAPSHOT);
  }

  /** Puts the snapshots with pseudonyms in their places. */
  void keep(List<Path> scanned) {
    redaction.ifPresent(
        by ->
            scanned.forEach(
                file ->
                    SnapshotCopy.write(
                        by.snapshot(SnapshotFile.read(file)), file.resolveSibling(SNAPSHOT))));
  }

  /** Removes the snapshots with the names. */
  void clean(List<Path> scanned) {
    if (redaction.isPresent()) {
      scanned.forEach(RedactedScan::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException refused) {
      throw new UncheckedIOException(
          new IOException(file + " holds the names and cannot be removed; remove it", refused));
    }
  }
}
