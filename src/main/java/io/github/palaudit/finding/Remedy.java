package io.github.palaudit.finding;

import java.util.List;

/**
 * What to do, for whom it is, and the lines to run.
 *
 * @param who has to act, such as a principal's name or the customer
 * @param what to do, in a sentence
 * @param commands alternatives of the same, filled in; may be empty
 */
public record Remedy(String who, String what, List<Command> commands) {

  public Remedy {
    commands = List.copyOf(commands);
  }

  /**
   * Lines for one tool.
   *
   * @param tool such as {@code Azure CLI}
   * @param lines one command a line
   */
  public record Command(String tool, List<String> lines) {

    private static final int LONGEST = 2000;
    private static final char DELETE = 0x7f;

    public Command {
      lines = List.copyOf(lines);
    }

    /** Whether text from elsewhere can stand between single quotes in any shell. */
    public static boolean isQuotable(String text) {
      return !text.isEmpty()
          && text.codePointCount(0, text.length()) <= LONGEST
          && text.chars().noneMatch(c -> c == '\'' || c < ' ' || c == DELETE);
    }
  }
}
