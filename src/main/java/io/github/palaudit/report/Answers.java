package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Finding;
import java.util.List;

/**
 * What a report is made of.
 *
 * @param coverage who is attributed where
 * @param findings what the rules found, the worst first
 */
public record Answers(Coverage coverage, List<Finding> findings) {

  public Answers {
    findings = List.copyOf(findings);
  }
}
