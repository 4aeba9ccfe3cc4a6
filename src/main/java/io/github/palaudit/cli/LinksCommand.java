package io.github.palaudit.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What there is to do about partner links, as subcommands. */
@Command(
    name = "links",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Evidence of partner links, and instructions for colleagues.")
final class LinksCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /** With its subcommands. */
  static CommandSpec whole(Surroundings around) {
    CommandSpec links = CommandSpec.forAnnotatedObject(new LinksCommand());
    for (Object command : List.<Object>of(new LinksKitCommand(around))) {
      CommandSpec one = CommandSpec.forAnnotatedObject(command);
      links.addSubcommand(one.name(), one);
    }
    return links;
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    line.usage(line.getOut());
    return ExitCode.DONE;
  }
}
