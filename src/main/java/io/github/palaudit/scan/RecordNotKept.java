package io.github.palaudit.scan;

/** A record could not be kept, as when the disk is full: ends the scan, and is no gap. */
final class RecordNotKept extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RuntimeException failure;

  RecordNotKept(RuntimeException failure) {
    super(failure);
    this.failure = failure;
  }

  /** Does what keeps something; whatever that throws becomes this. */
  static void orRun(Runnable keep) {
    try {
      keep.run();
    } catch (RuntimeException full) {
      throw new RecordNotKept(full);
    }
  }

  /** What the disk said. */
  RuntimeException failure() {
    return failure;
  }
}
