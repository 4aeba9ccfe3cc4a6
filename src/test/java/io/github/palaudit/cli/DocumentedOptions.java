package io.github.palaudit.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands that there are, and their options, as the help names them. */
final class DocumentedOptions {

  static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");

  /** Such as {@code audit} and {@code links check}. */
  static final List<String> COMMANDS =
      Stream.concat(
              new Cli()
                  .run("--help")
                  .out()
                  .lines()
                  .dropWhile(line -> !line.equals("Commands:"))
                  .filter(line -> line.matches("  [a-z].*"))
                  .map(line -> line.strip().split(" ", 2)[0])
                  .takeWhile(word -> !word.equals("palaudit")),
              Stream.of("links check", "links import", "links kit"))
          .toList();

  /** The options of each command. */
  static final Map<String, Set<String>> OF =
      COMMANDS.stream().collect(Collectors.toMap(one -> one, DocumentedOptions::options));

  private DocumentedOptions() {}

  private static Set<String> options(String command) {
    String help = new Cli().run((command + " --help").split(" ")).out();
    return in(help).collect(Collectors.toSet());
  }

  /** The options that a text names. */
  static Stream<String> in(String text) {
    return OPTION.matcher(text).results().map(MatchResult::group);
  }

  /** Whether there is such a command, or an option of any. */
  static boolean exists(String word) {
    return COMMANDS.contains(word) || OF.values().stream().anyMatch(one -> one.contains(word));
  }
}
