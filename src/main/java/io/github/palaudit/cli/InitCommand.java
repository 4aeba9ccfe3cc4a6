package io.github.palaudit.cli;

import io.github.palaudit.config.ConfigurationFile;
import io.github.palaudit.snapshot.PrivateFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A commented palaudit.yaml to begin with. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Writes a commented palaudit.yaml to begin with. An existing file is left alone.",
    footerHeading = "%nExample:%n",
    footer = "  palaudit init")
final class InitCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "the file to write (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("palaudit.yaml");

  InitCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    if (Files.exists(output)) {
      throw new ParameterException(
          spec.commandLine(),
          output + " exists already; give another --output, or remove it first.");
    }
    byte[] template = ConfigurationFile.template().getBytes(StandardCharsets.UTF_8);
    CannotWrite.orRun(
        output,
        () -> {
          PrivateFiles.replace(output, file -> file.write(template));
          return template.length;
        });
    around
        .out()
        .println(
            "Wrote "
                + output
                + ". Put in your partner ids and customers, then: palaudit audit --tenant ID");
    return ExitCode.DONE;
  }
}
