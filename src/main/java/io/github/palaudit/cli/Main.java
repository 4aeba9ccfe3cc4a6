package io.github.palaudit.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Words in, exit code out. */
@Command(
    name = "palaudit",
    mixinStandardHelpOptions = true,
    version = "palaudit 0.1.0-SNAPSHOT",
    description = "Audits Microsoft Partner Admin Link (PAL). Reads, never writes to Azure.")
public final class Main implements Runnable {

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    return new CommandLine(new Main()).execute(args);
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
