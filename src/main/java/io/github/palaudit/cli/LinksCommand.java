package io.github.palaudit.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything about who is linked. */
@Command(
    name = "links",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Gathers the evidence of who is linked, and tells the others how to link.",
      "Only an identity itself can read its partner link, so each one has to be asked."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  palaudit links check --auth cli",
      "  palaudit links import evidence-of-colleagues",
      "  palaudit links kit snapshot.jsonl.gz -o instructions"
    })
final class LinksCommand implements Callable<Integer>, CommandGroup {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  LinksCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public List<Object> subcommands() {
    return List.of(
        new LinksCheckCommand(around), new LinksImportCommand(around), new LinksKitCommand(around));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(around.out());
    return ExitCode.DONE;
  }
}
