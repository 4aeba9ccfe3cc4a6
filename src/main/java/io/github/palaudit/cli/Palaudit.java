package io.github.palaudit.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: the list of commands, and what all of them share. */
@Command(
    name = "palaudit",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Tells a Microsoft partner which Azure scopes of a customer are attributed to it through",
      "Partner Admin Link (PAL), why, why not, and what to do about it.",
      "It reads; it never writes to Azure."
    },
    footerHeading = "%nTry it, without any Azure:%n",
    footer = "  palaudit sample")
final class Palaudit implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /** Runs what the arguments say; never exits the process. */
  static int run(Surroundings around, String... arguments) {
    CommandLine line = new CommandLine(new Palaudit());
    commands(around).forEach(line::addSubcommand);
    line.setOut(around.out());
    line.setErr(around.err());
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(new UsageMessages());
    line.setExecutionExceptionHandler(new FailureMessages());
    return line.execute(arguments);
  }

  private static List<Object> commands(Surroundings around) {
    return List.of(
        new SampleCommand(around),
        new AuditCommand(around),
        new ScanCommand(around),
        new ImportCommand(around),
        new ReportCommand(around),
        new ExplainCommand(around),
        new RolesCommand(around),
        new RulesCommand(around),
        new InitCommand(around));
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().usage(out);
    return ExitCode.DONE;
  }
}
