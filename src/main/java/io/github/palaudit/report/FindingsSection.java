package io.github.palaudit.report;

import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.Waivers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One row for each finding, with what to do. */
final class FindingsSection {

  private static final int SCOPES_NAMED = 5;

  private FindingsSection() {}

  static Section of(
      List<Finding> findings, Waivers waivers, Optional<SinceLastTime> since, Names names) {
    return new Section(
        Section.Subject.FINDINGS,
        "What somebody should do something about, the worst first.",
        Table.of(
            columns(waivers, since, names),
            findings,
            finding -> Optional.of(Anchors.of(finding)),
            "No rule found anything that wants action."));
  }

  private static List<Column<Finding>> columns(
      Waivers waivers, Optional<SinceLastTime> since, Names names) {
    Columns<Finding> columns = new Columns<>();
    columns
        .text("Finding", 30, Finding::title)
        .state(
            "Severity", 11, row -> new Cell.Badge(Tone.of(row.severity()), row.severity().label()))
        .text("Rule", 9, Finding::rule);
    since.ifPresent(
        last ->
            columns.state(
                "Since last time",
                16,
                row -> last.finding(row.id()).<Cell>map(one -> one).orElse(Cell.BLANK)));
    return columns
        .prose("What was found", 56, Finding::message)
        .lines("Scopes", 28, row -> scopes(row, names))
        .count("Scopes touched", 9, row -> OptionalInt.of(row.scopes().size()))
        .text("Principal", 24, row -> row.principal().map(names::principal).orElse(""))
        .text("Role", 20, row -> row.role().map(names::role).orElse(""))
        .lines("What to do", 50, FindingsSection::remedies)
        .add("Commands", 60, Column.Kind.CODE, row -> Cell.lines(commands(row)))
        .text("Waiver", 28, row -> waivers.sentence(row).map(Sentences::capitalised).orElse(""))
        .id("Finding id", 20, row -> Optional.of(row.id()))
        .portal("Scope id", 50, row -> row.scope().map(names::id))
        .portal("Principal id", 38, row -> row.principal().map(names::id))
        .id("Principal tenant", 38, row -> row.principal().map(id -> id.tenant().value()))
        .list();
  }

  private static List<String> scopes(Finding finding, Names names) {
    List<String> named =
        new ArrayList<>(finding.scopes().stream().limit(SCOPES_NAMED).map(names::scope).toList());
    int more = finding.scopes().size() - named.size();
    if (more > 0) {
      named.add("and " + more + " more");
    }
    return named;
  }

  private static List<String> remedies(Finding finding) {
    return finding.remedies().stream().map(FindingsSection::sentence).toList();
  }

  private static String sentence(Remedy remedy) {
    return Sentences.capitalised(remedy.who()) + ": " + remedy.what();
  }

  private static List<String> commands(Finding finding) {
    List<String> lines = new ArrayList<>();
    for (Remedy remedy : finding.remedies()) {
      for (Remedy.Command command : remedy.commands()) {
        lines.add("# " + command.tool());
        lines.addAll(command.lines());
      }
    }
    return lines;
  }
}
