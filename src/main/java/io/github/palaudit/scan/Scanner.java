package io.github.palaudit.scan;

import io.github.palaudit.snapshot.Source;
import java.util.Set;

/** Reads one kind of thing. Adding one is a new class and a line in {@link Scanners}. */
interface Scanner {

  /** What it fills; each is complete afterwards unless a gap was written for it. */
  Set<Source> sources();

  /**
   * Reads and hands on what it finds. A {@link io.github.palaudit.scan.session.ReadFailed} that
   * escapes becomes a gap of every one of its sources.
   */
  void scan(ScanRun run);
}
