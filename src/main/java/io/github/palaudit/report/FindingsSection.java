package io.github.palaudit.report;

import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One row for each finding, with what to do. */
final class FindingsSection {

  private FindingsSection() {}

  static Section of(List<Finding> findings, Names names) {
    return new Section(
        Section.Subject.FINDINGS,
        "What somebody should do something about, the worst first.",
        Table.of(
            columns(names),
            findings,
            finding -> Optional.of(Anchors.of(finding)),
            "No rule found anything that wants action."));
  }

  private static List<Column<Finding>> columns(Names names) {
    return new Columns<Finding>()
        .text("Finding", 30, Finding::title)
        .state(
            "Severity", 11, row -> new Cell.Badge(Tone.of(row.severity()), row.severity().label()))
        .text("Rule", 9, Finding::rule)
        .prose("What was found", 60, Finding::message)
        .text("Scope", 28, row -> row.scope().map(names::scope).orElse(""))
        .count("Scopes touched", 10, row -> OptionalInt.of(row.scopes().size()))
        .text("Principal", 26, row -> row.principal().map(names::principal).orElse(""))
        .text("Role", 24, row -> row.role().map(names::role).orElse(""))
        .lines("What to do", 50, FindingsSection::remedies)
        .lines("Commands", 60, FindingsSection::commands)
        .id("Finding id", 20, row -> Optional.of(row.id()))
        .id("Scope id", 50, row -> row.scope().map(ScopeId::text))
        .id("Principal id", 38, row -> row.principal().map(id -> id.object().value()))
        .id("Principal tenant", 38, row -> row.principal().map(id -> id.tenant().value()))
        .list();
  }

  private static List<String> remedies(Finding finding) {
    return finding.remedies().stream().map(FindingsSection::sentence).toList();
  }

  private static String sentence(Remedy remedy) {
    return remedy.who() + ": " + remedy.what();
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
