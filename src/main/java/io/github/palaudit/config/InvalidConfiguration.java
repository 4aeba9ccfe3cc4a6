package io.github.palaudit.config;

import java.util.List;

/**
 * {@code palaudit.yaml} cannot be used. The message is meant for the user as it stands: one line a
 * problem, each with file, line, key and what was expected.
 */
public final class InvalidConfiguration extends RuntimeException {

  /** More than this many problems are counted, not listed. */
  static final int LISTED = 20;

  private static final long serialVersionUID = 1L;

  /** For one problem with the file as a whole. */
  InvalidConfiguration(String message, Throwable cause) {
    super(message, cause);
  }

  /** For these problems, in the order of the file. */
  public InvalidConfiguration(List<String> problems) {
    super(joined(problems));
  }

  private static String joined(List<String> problems) {
    String listed = String.join("\n", problems.subList(0, Math.min(LISTED, problems.size())));
    int left = problems.size() - LISTED;
    return left <= 0 ? listed : listed + "\nand " + left + " more problems";
  }
}
