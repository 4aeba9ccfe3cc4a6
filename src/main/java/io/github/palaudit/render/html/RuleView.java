package io.github.palaudit.render.html;

import io.github.palaudit.finding.Severity;
import io.github.palaudit.report.FindingGrounds;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.RuleFindings;
import io.github.palaudit.report.Tone;
import java.util.List;

/** What stands above the findings of one rule. */
public record RuleView(
    String id, String title, String severity, String tone, String why, String sources, int count) {

  private static final List<String> FACETS = List.of("Severity", "Rule", "Waived");

  /** All findings, rule by rule. */
  static EntryList list(Report report, CellViews views) {
    FindingGrounds grounds = new FindingGrounds(report.coverage());
    return EntryList.of(
        "findings-list",
        "findings",
        FACETS,
        report.byRule().stream().map(group -> part(group, views, grounds)).toList());
  }

  private static EntryList.Part part(RuleFindings group, CellViews views, FindingGrounds grounds) {
    String rule = group.rule().id() + " " + group.rule().title();
    return new EntryList.Part(
        of(group),
        group.worst().label(),
        !group.worst().isAtLeast(Severity.MEDIUM)
            || group.entries().stream().allMatch(RuleFindings.Entry::waived),
        group.entries().size(),
        () ->
            group.entries().stream()
                .map(
                    entry ->
                        new EntryList.Line(
                            EntryView.of(entry, views, grounds),
                            List.of(
                                new EntryList.Value(
                                    entry.finding().severity().label(),
                                    entry.finding().severity().ordinal()),
                                new EntryList.Value(rule, 0),
                                entry.waived()
                                    ? new EntryList.Value("Waived", 1)
                                    : new EntryList.Value("Not waived", 0)))));
  }

  private static RuleView of(RuleFindings group) {
    return new RuleView(
        group.rule().id(),
        group.rule().title(),
        group.worst().label(),
        CellViews.className(Tone.of(group.worst())),
        group.rule().why(),
        String.join(", ", group.rule().sources()),
        group.entries().size());
  }
}
