package io.github.palaudit.render.html;

import io.github.palaudit.finding.Severity;
import io.github.palaudit.report.RuleFindings;
import io.github.palaudit.report.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings of one rule as the template prints them.
 *
 * @param minor nothing here is worse than low
 * @param more how many findings only the workbook holds
 */
public record RuleView(
    String id,
    String title,
    String severity,
    String tone,
    boolean minor,
    String why,
    String sources,
    int count,
    int more,
    List<EntryView> entries) {

  public RuleView {
    entries = List.copyOf(entries);
  }

  /** The first findings, rule by rule, as many in all as a table shows rows. */
  static List<RuleView> of(List<RuleFindings> groups, CellViews views) {
    List<RuleView> shown = new ArrayList<>();
    int left = TableView.SHOWN;
    for (RuleFindings group : groups) {
      List<EntryView> entries =
          group.entries().stream().limit(left).map(entry -> EntryView.of(entry, views)).toList();
      left -= entries.size();
      shown.add(
          new RuleView(
              group.rule().id(),
              group.rule().title(),
              group.worst().label(),
              CellViews.className(Tone.of(group.worst())),
              !group.worst().isAtLeast(Severity.MEDIUM),
              group.rule().why(),
              String.join(", ", group.rule().sources()),
              group.entries().size(),
              group.entries().size() - entries.size(),
              entries));
    }
    return shown;
  }
}
