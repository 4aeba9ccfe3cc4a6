package io.github.palaudit.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs the real command line in memory. */
final class Cli {

  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final Map<String, String> environment = new HashMap<>();

  /** What a run came to. */
  record Result(int code, String out, String err) {}

  Cli with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Palaudit.run(
            new Surroundings(
                new PrintWriter(out),
                new PrintWriter(err),
                Clock.fixed(NOW, ZoneOffset.UTC),
                name -> Optional.ofNullable(environment.get(name)),
                false),
            arguments);
    return new Result(code, out.toString(), err.toString());
  }
}
