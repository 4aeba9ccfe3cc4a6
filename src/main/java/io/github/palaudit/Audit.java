package io.github.palaudit;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.ReportBuilder;
import java.util.function.Predicate;

/**
 * The whole pipeline on one screen: snapshots, evidence, catalogue and configuration in, a report
 * out. A pure function: no clock, no I/O; the instant is one of the inputs.
 */
public final class Audit {

  private Audit() {}

  /**
   * Audits one customer.
   *
   * @param rules which rules run
   * @param tool name and version of the program, for the reader
   */
  public static Report of(Inputs inputs, Predicate<Rule> rules, String tool) {
    Coverage coverage = CoverageEngine.coverage(inputs);
    return ReportBuilder.build(coverage, Rules.check(coverage, rules), tool);
  }
}
