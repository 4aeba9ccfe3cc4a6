package io.github.palaudit.cli;

import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.rule.Rules;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which rules run, and which findings fail the command. */
final class RuleOptions {

  @Option(
      names = "--only-rule",
      paramLabel = "RULE",
      split = ",",
      description = "run these rules only, such as PAL001,PAL004")
  private List<String> only = List.of();

  @Option(
      names = "--skip-rule",
      paramLabel = "RULE",
      split = ",",
      description = "leave these rules out")
  private List<String> skip = List.of();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "exit with 1 on findings of at least this severity: ${COMPLETION-CANDIDATES}")
  private @Nullable Severity failOn;

  @Option(names = "--allow-gaps", description = "do not exit with 3 because of gaps")
  private boolean allowGaps;

  /** The rules that run. */
  Predicate<Rule> chosen(CommandLine line) {
    Set<String> wanted = known(line, "--only-rule", only);
    Set<String> unwanted = known(line, "--skip-rule", skip);
    return rule ->
        (wanted.isEmpty() || wanted.contains(rule.text().id()))
            && !unwanted.contains(rule.text().id());
  }

  private static Set<String> known(CommandLine line, String option, List<String> given) {
    Set<String> all =
        Rules.all().stream().map(rule -> rule.text().id()).collect(Collectors.toSet());
    Set<String> ids = new TreeSet<>();
    for (String id : given) {
      String rule = id.strip().toUpperCase(Locale.ROOT);
      if (!all.contains(rule)) {
        throw new ParameterException(
            line, option + ": there is no rule " + id + "; \"palaudit rules\" lists them.");
      }
      ids.add(rule);
    }
    return ids;
  }

  /** The exit code that these findings and gaps ask for. */
  int exitCode(List<Finding> findings, boolean gaps) {
    if (gaps && !allowGaps) {
      return ExitCode.GAPS;
    }
    Severity bound = failOn;
    boolean fails =
        bound != null && findings.stream().anyMatch(finding -> finding.severity().isAtLeast(bound));
    return fails ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
