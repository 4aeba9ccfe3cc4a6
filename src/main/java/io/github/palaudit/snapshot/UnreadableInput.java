package io.github.palaudit.snapshot;

/**
 * A file cannot be used as it is. The message names the place, what is wrong there and what to do;
 * it is meant for the user as it stands.
 */
public final class UnreadableInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param place the file, with its line where that is known
   * @param problem what is wrong there, and what to do
   */
  public UnreadableInput(String place, String problem) {
    super(place + ": " + problem);
  }

  /** With the failure that showed it. */
  public UnreadableInput(String place, String problem, Throwable cause) {
    super(place + ": " + problem, cause);
  }
}
