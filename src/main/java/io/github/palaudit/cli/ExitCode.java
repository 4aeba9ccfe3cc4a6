package io.github.palaudit.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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

  /** From harmless to bad, where several customers end differently. */
  private static final List<Integer> RANKS =
      List.of(DONE, FINDINGS, GAPS, INPUT, USAGE, SIGN_IN, FAULT);

  private ExitCode() {}

  /** The worst of these: 70 before 4, 2, 5, 3, 1 and 0. */
  static int worst(Collection<Integer> codes) {
    return codes.stream().max(Comparator.comparing(RANKS::indexOf)).orElse(DONE);
  }
}
