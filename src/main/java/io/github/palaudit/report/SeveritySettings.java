package io.github.palaudit.report;

import io.github.palaudit.config.SeverityOverride;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.rule.Rules;
import java.util.List;

/** The rules whose severity the configuration sets, each with what it would be otherwise. */
final class SeveritySettings {

  private SeveritySettings() {}

  static List<Setting> of(List<SeverityOverride> overrides) {
    return overrides.stream().map(SeveritySettings::setting).toList();
  }

  private static Setting setting(SeverityOverride override) {
    Severity severity = Severity.of(override.severity());
    return new Setting(
        "Severities",
        override.rule(),
        new Cell.Badge(Tone.of(severity), severity.label()),
        Rules.all().stream()
            .map(Rule::text)
            .filter(text -> text.id().equals(override.rule()))
            .findFirst()
            .map(SeveritySettings::meaning)
            .orElse("There is no such rule."),
        "");
  }

  private static String meaning(RuleText text) {
    return "Every finding of "
        + text.title()
        + " has this severity; without it, usually "
        + text.severity().word()
        + ".";
  }
}
