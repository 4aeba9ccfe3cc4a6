package io.github.palaudit.scan;

/** An unfinished scan cannot be gone on with; the message says why and what to do. */
public final class CannotResume extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** For this reason. */
  public CannotResume(String message) {
    super(message);
  }
}
