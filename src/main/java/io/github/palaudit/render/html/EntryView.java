package io.github.palaudit.render.html;

import io.github.palaudit.finding.Remedy;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.FindingGrounds;
import io.github.palaudit.report.PrincipalEntry;
import io.github.palaudit.report.RuleFindings;
import io.github.palaudit.report.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What opens to its facts and to what to do: a finding, or a principal with its link.
 *
 * @param since what became of a finding since the last audit; empty where nothing did
 * @param proof of a finding, made when it is asked for
 */
public record EntryView(
    String anchor,
    String severity,
    String tone,
    String message,
    boolean waived,
    String since,
    String sinceTone,
    List<FactView> facts,
    List<RemedyView> remedies,
    Supplier<Optional<GroundsView>> proof) {

  private static final int LONGEST_MESSAGE = 1_200;
  private static final int LONGEST_LABEL = 200;

  public EntryView {
    facts = List.copyOf(facts);
    remedies = List.copyOf(remedies);
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

  static EntryView of(RuleFindings.Entry entry, CellViews views, FindingGrounds grounds) {
    return new EntryView(
        entry.anchor(),
        entry.finding().severity().label(),
        CellViews.className(Tone.of(entry.finding().severity())),
        VisibleText.cut(entry.finding().message(), LONGEST_MESSAGE),
        entry.waived(),
        entry.since().map(Cell.Badge::word).orElse(""),
        entry.since().map(one -> CellViews.className(one.tone())).orElse(""),
        entry.facts().stream()
            .map(fact -> new FactView(fact.label(), fact.value().show(views)))
            .toList(),
        entry.finding().remedies().stream().map(EntryView::remedy).toList(),
        () -> grounds.of(entry.finding()).map(GroundsView::of));
  }

  static EntryView of(PrincipalEntry entry, CellViews views) {
    return new EntryView(
        entry.anchor(),
        entry.link().word(),
        CellViews.className(entry.link().tone()),
        VisibleText.cut(entry.sentence(), LONGEST_MESSAGE),
        false,
        "",
        "",
        entry.facts().stream()
            .map(
                fact ->
                    new FactView(
                        VisibleText.cut(fact.label(), LONGEST_LABEL), fact.value().show(views)))
            .toList(),
        entry.remedies().stream().map(EntryView::remedy).toList(),
        Optional::empty);
  }

  /** The proof, or none; as a list for the template. */
  public List<GroundsView> grounds() {
    return proof.get().stream().toList();
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
