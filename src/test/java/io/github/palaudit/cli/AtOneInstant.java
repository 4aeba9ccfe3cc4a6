package io.github.palaudit.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/**
 * The command line in a process whose clock stands still: what two of them read of the same tenant
 * then differs in nothing, where it would by the times at which links were seen.
 */
public final class AtOneInstant {

  private AtOneInstant() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.exit(
        Palaudit.run(
            new Surroundings(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Clock.fixed(Cli.NOW, ZoneOffset.UTC),
                name -> Optional.ofNullable(System.getenv(name)),
                false),
            arguments));
  }
}
