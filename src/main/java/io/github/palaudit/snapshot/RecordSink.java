package io.github.palaudit.snapshot;

/** Takes in records as scanners and readers find them, in any order and from any thread. */
@FunctionalInterface
public interface RecordSink {

  /** Takes in one record. */
  void add(SnapshotRecord found);
}
