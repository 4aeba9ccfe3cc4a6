package io.github.palaudit.cli;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.redaction.Redaction;
import io.github.palaudit.renewal.Recognised;
import io.github.palaudit.report.Report;
import io.github.palaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** From snapshots to report files, a summary and an exit code. */
final class AuditRun {

  private final Surroundings around;
  private final AuditOptions audit;
  private final RuleOptions rules;
  private final QuestionOptions questions;
  private final Optional<Redaction> redaction;
  private List<Path> previous = List.of();

  AuditRun(
      Surroundings around,
      AuditOptions audit,
      RuleOptions rules,
      QuestionOptions questions,
      Optional<Redaction> redaction) {
    this.around = around;
    this.audit = audit;
    this.rules = rules;
    this.questions = questions;
    this.redaction = redaction;
  }

  /** With what earlier audits left in these files and folders. */
  AuditRun after(List<Path> earlier) {
    previous = List.copyOf(earlier);
    return this;
  }

  /** Writes the reports of every customer among the snapshots and prints a summary of each. */
  int run(
      List<Snapshot> snapshots, Configuration configuration, ReportFiles files, CommandLine line) {
    Questions asked = questions.questions(rules.chosen(line));
    List<Finding> findings = new ArrayList<>();
    boolean gaps = false;
    List<Inputs> originals = audit.inputs(snapshots, configuration, around.clock());
    List<Inputs> customers = redaction.map(by -> by.inputs(originals)).orElse(originals);
    List<Waiver> unused =
        new ArrayList<>(
            customers.isEmpty() ? List.of() : customers.get(0).configuration().waivers());
    audit.usageNotes().stream()
        .map(note -> redaction.map(by -> by.sentence(note)).orElse(note))
        .forEach(note -> around.out().println(Plain.line(note)));
    Recognised recognised = Recognised.of(customers);
    Predecessors predecessors = Predecessors.in(previous, customers, asked.rules(), around);
    for (Inputs inputs : customers) {
      AuditIntoFolder.Written written =
          AuditIntoFolder.run(
              inputs,
              earlier -> Audit.of(inputs, asked, recognised, earlier, Version.tool()),
              predecessors,
              files,
              around);
      Report report = written.report();
      new SummaryLines(report).print(around.out(), written.files());
      findings.addAll(report.waivers().open());
      unused.retainAll(report.waivers().unused());
      gaps |= !report.head().complete();
    }
    unused.forEach(waiver -> around.out().println(WaiverLines.unused(waiver)));
    customers.stream()
        .findFirst()
        .ifPresent(inputs -> LossLines.print(around.out(), inputs, recognised));
    return rules.exitCode(findings, gaps);
  }
}
