package io.github.palaudit;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.plan.Plan;
import io.github.palaudit.report.Answers;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.ReportBuilder;

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
    Coverage coverage = CoverageEngine.coverage(inputs);
    return ReportBuilder.build(
        new Answers(
            coverage, Rules.check(coverage, asked.rules()), Plan.of(coverage, asked.planGoal())),
        tool);
  }
}
