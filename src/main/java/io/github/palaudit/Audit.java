package io.github.palaudit;

import io.github.palaudit.compare.AuditInHand;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.MonthShares;
import io.github.palaudit.coverage.Outlook;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Waivers;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.plan.Plan;
import io.github.palaudit.renewal.Recognised;
import io.github.palaudit.renewal.RenewalCheck;
import io.github.palaudit.report.Answers;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.ReportBuilder;
import java.util.List;

/**
 * The whole pipeline on one screen: snapshots, evidence, catalogue and configuration in, a report
 * out. A pure function: no clock, no I/O; the instant is one of the inputs.
 */
public final class Audit {

  private Audit() {}

  /**
   * Audits one customer.
   *
   * @param asked what else the report is to answer
   * @param tool name and version of the program, for the reader
   */
  public static Report of(Inputs inputs, Questions asked, String tool) {
    return of(inputs, asked, Recognised.of(List.of(inputs)), tool);
  }

  /**
   * Audits one customer among those of a run.
   *
   * @param asked what else the report is to answer
   * @param recognised the usage of every customer of the run
   * @param tool name and version of the program, for the reader
   */
  public static Report of(Inputs inputs, Questions asked, Recognised recognised, String tool) {
    Coverage coverage = CoverageEngine.coverage(inputs);
    List<Finding> findings = Rules.check(coverage, asked.rules());
    return ReportBuilder.build(
        new Answers(
            coverage,
            Rules.all().stream().filter(asked.rules()).map(rule -> rule.text().id()).toList(),
            findings,
            Waivers.of(findings, inputs.configuration().waivers(), inputs.asOf()),
            Plan.of(coverage, asked.planGoal()),
            asked.month().map(month -> MonthShares.of(coverage, month)),
            asked.until().map(until -> Outlook.of(coverage, until)),
            RenewalCheck.of(coverage, recognised, asked.renewal())),
        tool);
  }

  /**
   * What is compared of an audit: its answers and what every rule finds, without plan and report.
   *
   * @param tool name and version of the program
   */
  public static PastAudit compared(Inputs inputs, String tool) {
    Coverage coverage = CoverageEngine.coverage(inputs);
    List<Finding> findings = Rules.check(coverage, rule -> true);
    return AuditInHand.of(
        coverage,
        Rules.all().stream().map(rule -> rule.text().id()).toList(),
        findings,
        Waivers.of(findings, inputs.configuration().waivers(), inputs.asOf()),
        tool);
  }
}
