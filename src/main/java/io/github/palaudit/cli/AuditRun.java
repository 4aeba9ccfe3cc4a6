package io.github.palaudit.cli;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.report.Report;
import io.github.palaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** From snapshots to report files, a summary and an exit code. */
final class AuditRun {

  private final Surroundings around;
  private final AuditOptions audit;
  private final RuleOptions rules;
  private final QuestionOptions questions;

  AuditRun(Surroundings around, AuditOptions audit, RuleOptions rules, QuestionOptions questions) {
    this.around = around;
    this.audit = audit;
    this.rules = rules;
    this.questions = questions;
  }

  /** Writes the reports of every customer among the snapshots and prints a summary of each. */
  int run(
      List<Snapshot> snapshots, Configuration configuration, ReportFiles files, CommandLine line) {
    Questions asked = questions.questions(rules.chosen(line));
    List<Finding> findings = new ArrayList<>();
    boolean gaps = false;
    questions.check(audit.instant(around.clock()), line);
    for (Inputs inputs : audit.inputs(snapshots, configuration, around.clock())) {
      Report report = Audit.of(inputs, asked, Version.tool());
      List<Path> written =
          ReportFiles.write(report, files.folder(name(inputs), inputs.customer().tenant().value()));
      new SummaryLines(report).print(around.out(), written);
      findings.addAll(report.findings());
      gaps |= !report.head().complete();
    }
    return rules.exitCode(findings, gaps);
  }

  /** The name that the configuration gives the customer, else the tenant's own. */
  private static String name(Inputs inputs) {
    return inputs
        .configuration()
        .customer(inputs.customer().tenant())
        .map(Customer::name)
        .orElse(inputs.customer().header().tenantName());
  }
}
