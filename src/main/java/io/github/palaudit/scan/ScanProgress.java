package io.github.palaudit.scan;

import io.github.palaudit.snapshot.Source;

/** Is told how a scan gets on; calls may come from any thread. */
public interface ScanProgress {

  /** Says nothing to nobody. */
  ScanProgress SILENT = new ScanProgress() {};

  /** A stage begins. */
  default void began(ScanStatus status) {}

  /** A list or batch was read. */
  default void advanced(ScanStatus status) {}

  /** Something could not be read. */
  default void gap(Source source, String reason) {}
}
