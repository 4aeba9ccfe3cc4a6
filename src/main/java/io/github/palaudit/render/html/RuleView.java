package io.github.palaudit.render.html;

import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.render.VisibleText;
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

  private static final int LONGEST_MESSAGE = 1_200;

  public RuleView {
    entries = List.copyOf(entries);
  }

  /** One finding. */
  public record EntryView(
      String anchor,
      String severity,
      String tone,
      String message,
      boolean waived,
      List<FactView> facts,
      List<RemedyView> remedies) {
    public EntryView {
      facts = List.copyOf(facts);
      remedies = List.copyOf(remedies);
    }
  }

  /** A named value. */
  public record FactView(String label, CellView value) {}

  /** What to do, with the lines to run. */
  public record RemedyView(String who, String what, List<CommandView> commands) {
    public RemedyView {
      commands = List.copyOf(commands);
    }
  }

  /** Lines for one tool. */
  public record CommandView(String tool, String lines) {}

  /** The first findings, rule by rule, as many in all as a table shows rows. */
  static List<RuleView> of(List<RuleFindings> groups, CellViews views) {
    List<RuleView> shown = new ArrayList<>();
    int left = TableView.SHOWN;
    for (RuleFindings group : groups) {
      List<EntryView> entries =
          group.entries().stream().limit(left).map(entry -> entry(entry, views)).toList();
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

  private static EntryView entry(RuleFindings.Entry entry, CellViews views) {
    return new EntryView(
        entry.anchor(),
        entry.finding().severity().label(),
        CellViews.className(Tone.of(entry.finding().severity())),
        VisibleText.cut(entry.finding().message(), LONGEST_MESSAGE),
        entry.waived(),
        entry.facts().stream()
            .map(fact -> new FactView(fact.label(), fact.value().show(views)))
            .toList(),
        entry.finding().remedies().stream().map(RuleView::remedy).toList());
  }

  private static RemedyView remedy(Remedy remedy) {
    return new RemedyView(
        VisibleText.cut(remedy.who(), LONGEST_MESSAGE),
        VisibleText.cut(remedy.what(), LONGEST_MESSAGE),
        remedy.commands().stream()
            .map(
                command ->
                    new CommandView(
                        command.tool(), VisibleText.cut(String.join("\n", command.lines()), 8_000)))
            .toList());
  }
}
