package io.github.palaudit.cli;

/** The exit codes: scripts depend on them. */
public final class ExitCode {

  /** Done. */
  public static final int DONE = 0;

  /** Done, with findings at or above {@code --fail-on}. */
  public static final int FINDINGS = 1;

  /** Wrong usage or configuration, or a place that cannot be written to. */
  public static final int USAGE = 2;

  /** Done with gaps, unless {@code --allow-gaps}. */
  public static final int GAPS = 3;

  /** Could not sign in. */
  public static final int SIGN_IN = 4;

  /** Input is unreadable. */
  public static final int INPUT = 5;

  /** A fault of ours. */
  public static final int FAULT = 70;

  private ExitCode() {}
}
