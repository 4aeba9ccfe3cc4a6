package io.github.palaudit.scan;

/** The sink could not take a record, as when the disk is full: ends the scan, and is no gap. */
final class RecordNotKept extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RuntimeException failure;

  RecordNotKept(RuntimeException failure) {
    super(failure);
    this.failure = failure;
  }

  /** What the sink threw. */
  RuntimeException failure() {
    return failure;
  }
}
