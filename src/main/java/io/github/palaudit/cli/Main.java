package io.github.palaudit.cli;

import io.github.palaudit.scan.session.ReadyTls;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;

/**
 * Starts palaudit in a process: the only place that touches the process's own streams and exits.
 */
public final class Main {

  /** Commands that do nothing before they sign in. */
  private static final Set<String> SIGN_IN_FIRST = Set.of("scan", "preflight", "links check");

  private Main() {}

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    if (signsInFirst(arguments)) {
      ReadyTls.begin();
    }
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code =
        Palaudit.run(
            new Surroundings(
                out,
                err,
                Clock.systemUTC(),
                name -> Optional.ofNullable(System.getenv(name)).filter(v -> !v.isBlank()),
                Boolean.getBoolean("palaudit.terminal"),
                System.in),
            arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** A command without arguments says how it is used, and asks nobody. */
  private static boolean signsInFirst(String[] arguments) {
    return arguments.length > 1
        && (SIGN_IN_FIRST.contains(arguments[0])
            || SIGN_IN_FIRST.contains(arguments[0] + " " + arguments[1]));
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
