package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.MonthShares;
import io.github.palaudit.coverage.Outlook;
import io.github.palaudit.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a report is made of.
 *
 * @param coverage who is attributed where
 * @param findings what the rules found, the worst first
 * @param month the shares of a month, where one was asked for
 * @param outlook what will have lapsed, where a day was asked for
 */
public record Answers(
    Coverage coverage,
    List<Finding> findings,
    Optional<MonthShares> month,
    Optional<Outlook> outlook) {

  public Answers {
    findings = List.copyOf(findings);
  }

  /** Of an audit that was asked for nothing else. */
  public Answers(Coverage coverage, List<Finding> findings) {
    this(coverage, findings, Optional.empty(), Optional.empty());
  }
}
