package io.github.palaudit.scan;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A record could not be kept, as when the disk is full: ends the scan, and is no gap. */
final class RecordNotKept extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RuntimeException failure;

  RecordNotKept(RuntimeException failure) {
    super(failure);
    this.failure = failure;
  }

  /** What goes to the disk, or comes from it. */
  @FunctionalInterface
  interface Keeping {
    /** Does it. */
    void run() throws IOException;
  }

  /** Does what keeps something, or reads what was kept; whatever that throws becomes this. */
  static void orRun(Keeping keep) {
    try {
      keep.run();
    } catch (IOException refused) {
      throw new RecordNotKept(new UncheckedIOException(refused));
    } catch (RuntimeException full) {
      throw new RecordNotKept(full);
    }
  }

  /** What the disk said. */
  RuntimeException failure() {
    return failure;
  }
}
