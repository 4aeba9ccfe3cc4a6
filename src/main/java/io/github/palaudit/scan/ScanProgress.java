package io.github.palaudit.scan;

import io.github.palaudit.snapshot.Source;

/** Is told how a scan gets on; calls may come from any thread. */
public interface ScanProgress {

  /** Says nothing to nobody. */
  ScanProgress SILENT = new ScanProgress() {};

  /**
   * A source begins to be read.
   *
   * @param number which one it is, counted from 1
   * @param of how many there are
   */
  default void started(Source source, int number, int of) {}

  /** Of the scopes that the source is read at, so many are done. */
  default void advanced(Source source, int done, int total) {}

  /** Something could not be read. */
  default void gap(Source source, String reason) {}
}
