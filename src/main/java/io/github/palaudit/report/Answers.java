package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.MonthShares;
import io.github.palaudit.coverage.Outlook;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Waivers;
import io.github.palaudit.plan.Plan;
import io.github.palaudit.renewal.Renewal;
import java.util.List;
import java.util.Optional;

/**
 * What a report is made of.
 *
 * @param coverage who is attributed where
 * @param rules the ids of the rules that ran
 * @param findings what they found, the worst first; waived ones too
 * @param waivers which of them somebody answers for
 * @param plan the smallest next steps
 * @param month the shares of a month, where one was asked for
 * @param outlook what will have lapsed, where a day was asked for
 * @param renewals whether coverage holds until the credentials renew, where that is asked
 */
public record Answers(
    Coverage coverage,
    List<String> rules,
    List<Finding> findings,
    Waivers waivers,
    Plan plan,
    Optional<MonthShares> month,
    Optional<Outlook> outlook,
    List<Renewal> renewals) {

  public Answers {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
    renewals = List.copyOf(renewals);
  }
}
