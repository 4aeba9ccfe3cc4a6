package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.InvalidConfiguration;
import io.github.palaudit.finding.rule.Rules;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a configuration against the rules that there are, which its own room does not know. */
final class KnownRules {

  private KnownRules() {}

  /**
   * The same configuration.
   *
   * @throws InvalidConfiguration when it names a rule that there is not
   */
  static Configuration checked(Configuration configuration) {
    Set<String> known =
        Rules.all().stream().map(rule -> rule.text().id()).collect(Collectors.toSet());
    List<String> problems =
        configuration.severities().stream()
            .filter(override -> !known.contains(override.rule()))
            .map(
                override ->
                    override.place()
                        + "there is no such rule; expected is one that \"palaudit rules\" lists")
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidConfiguration(problems);
    }
    return configuration;
  }
}
