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

    /**
     * What a shell obeys between single quotes: the quote itself in bash; every typographic one too
     * in PowerShell; and in cmd.exe, which knows no single quotes, what joins commands.
     */
    private static final String OBEYED = "'\u2018\u2019\u201a\u201b\"&|<>^%";

    public Command {
      lines = List.copyOf(lines);
    }

    /**
     * Whether text from elsewhere can stand between single quotes in any shell, and be seen there
     * as what it is.
     */
    public static boolean isQuotable(String text) {
      return !text.isEmpty()
          && text.codePointCount(0, text.length()) <= LONGEST
          && text.codePoints().allMatch(Command::isHarmless);
    }

    private static boolean isHarmless(int point) {
      return switch (Character.getType(point)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            false;
        default -> OBEYED.indexOf(point) < 0;
      };
    }
  }
}
