package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What a report is made of.
 *
 * @param coverage who is attributed where
 * @param findings what the rules found, the worst first
 * @param plan the smallest next steps
 */
public record Answers(Coverage coverage, List<Finding> findings, Plan plan) {

  public Answers {
    findings = List.copyOf(findings);
  }

  /** With the plan that no goal ends. */
  public Answers(Coverage coverage, List<Finding> findings) {
    this(coverage, findings, Plan.of(coverage, Optional.empty()));
  }
}
