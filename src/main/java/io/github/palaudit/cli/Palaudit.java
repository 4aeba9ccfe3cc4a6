package io.github.palaudit.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
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

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "say more when something fails")
  private boolean verbose;

  /** Runs what the arguments say; never exits the process. */
  static int run(Surroundings around, String... arguments) {
    Palaudit palaudit = new Palaudit();
    CommandLine line = new CommandLine(palaudit);
    Set<String> words = Set.of(Arrays.stream(arguments).distinct().toArray(String[]::new));
    commands(around).forEach(known -> line.addSubcommand(known.name(), known.subcommand(words)));
    line.setOut(around.out());
    line.setErr(around.err());
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(new UsageMessages());
    line.setExecutionExceptionHandler(new FailureMessages(() -> palaudit.verbose));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError full) {
      around
          .err()
          .println(
              "palaudit: the memory is full; give more with JAVA_TOOL_OPTIONS=-Xmx4g. No file was left"
                  + " half-written.");
      return ExitCode.FAULT;
    }
  }

  private static List<Known> commands(Surroundings around) {
    return List.of(
        new Known(SampleCommand.class, () -> new SampleCommand(around)),
        new Known(AuditCommand.class, () -> new AuditCommand(around)),
        new Known(ReviewCommand.class, () -> new ReviewCommand(around)),
        new Known(ScanCommand.class, () -> new ScanCommand(around)),
        new Known(PreflightCommand.class, () -> new PreflightCommand(around)),
        new Known(ImportCommand.class, () -> new ImportCommand(around)),
        new Known(LinksCommand.class, () -> new LinksCommand(around)),
        new Known(ReportCommand.class, () -> new ReportCommand(around)),
        new Known(CompareCommand.class, () -> new CompareCommand(around)),
        new Known(TransparencyCommand.class, () -> new TransparencyCommand(around)),
        new Known(ExplainCommand.class, () -> new ExplainCommand(around)),
        new Known(RolesCommand.class, () -> new RolesCommand(around)),
        new Known(RulesCommand.class, () -> new RulesCommand(around)),
        new Known(InitCommand.class, () -> new InitCommand(around)),
        new Known(DoctorCommand.class, () -> new DoctorCommand(around)),
        new Known(SimulateCommand.class, () -> new SimulateCommand(around)));
  }

  /**
   * A command. Reading the options of every command costs more than the rest of start-up, so only
   * one that was typed is made whole; the others are there to be listed and suggested.
   */
  private record Known(Class<?> type, Supplier<Object> whole) {

    String name() {
      return annotation().name();
    }

    CommandLine subcommand(Set<String> words) {
      if (words.contains(name())) {
        Object command = whole.get();
        CommandLine line = new CommandLine(command);
        if (command instanceof CommandGroup group) {
          group.subcommands().forEach(line::addSubcommand);
        }
        return line;
      }
      CommandSpec listed = CommandSpec.create().name(name());
      listed.usageMessage().description(annotation().description());
      return new CommandLine(listed);
    }

    private Command annotation() {
      return type.getAnnotation(Command.class);
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().usage(out);
    return ExitCode.DONE;
  }
}
