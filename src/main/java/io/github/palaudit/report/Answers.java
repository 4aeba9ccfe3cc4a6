package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Waivers;
import java.util.List;

/**
 * What a report is made of.
 *
 * @param coverage who is attributed where
 * @param findings what the rules found, the worst first; waived ones too
 * @param waivers which of them somebody answers for
 */
public record Answers(Coverage coverage, List<Finding> findings, Waivers waivers) {

  public Answers {
    findings = List.copyOf(findings);
  }
}
