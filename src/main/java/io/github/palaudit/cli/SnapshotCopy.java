package io.github.palaudit.cli;

import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotWriter;
import java.nio.file.Path;

/** Writes a snapshot that is held in memory. */
final class SnapshotCopy {

  private SnapshotCopy() {}

  /** Replaces the file whole. */
  static void write(Snapshot snapshot, Path file) {
    CannotWrite.orRun(
        file,
        () -> {
          try (SnapshotWriter writer = new SnapshotWriter(file)) {
            snapshot.records().forEach(writer::add);
            writer.finish(snapshot.header());
          }
          return file;
        });
  }
}
