package io.github.palaudit.finding.rule.access;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import java.util.List;

/** Contributor above subscriptions, held at all times. */
public final class WideContributorRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL022",
          "Standing Contributor above subscriptions",
          Severity.LOW,
          "A principal of ours holds Contributor standing at a management group or at the tenant root. Of Owner and User Access Administrator PAL021 speaks, wherever they are.",
          "It can change everything in every subscription below, also in those that come later and have nothing to do with the work. Support Request Contributor at the same place is recognised as well.",
          "Give Support Request Contributor there and Contributor where the work is, or make Contributor eligible in PIM. The small role first, so that recognition does not break.",
          List.of("F-A13", "F-A19", "F-D10"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public Inquiry on(Coverage coverage) {
    return StandingPower.held(
        TEXT,
        coverage,
        grant ->
            grant.holding().roleId().equals(RoleCatalog.CONTRIBUTOR)
                && StandingPower.isAboveSubscriptions(grant),
        TEXT.severity());
  }
}
