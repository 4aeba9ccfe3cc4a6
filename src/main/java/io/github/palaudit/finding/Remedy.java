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
    public Command {
      lines = List.copyOf(lines);
    }
  }
}
