package io.github.palaudit.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command has around it.
 *
 * @param out for results only
 * @param err for progress and messages
 * @param environment a variable by its name
 * @param terminal whether a person watches {@code err}
 * @param in what the caller may say, or that it has gone
 */
record Surroundings(
    PrintWriter out,
    PrintWriter err,
    Clock clock,
    Function<String, Optional<String>> environment,
    boolean terminal,
    InputStream in) {

  /** With nobody who says anything. */
  Surroundings(
      PrintWriter out,
      PrintWriter err,
      Clock clock,
      Function<String, Optional<String>> environment,
      boolean terminal) {
    this(out, err, clock, environment, terminal, InputStream.nullInputStream());
  }
}
