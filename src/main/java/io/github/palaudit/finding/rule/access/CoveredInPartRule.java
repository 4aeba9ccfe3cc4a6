package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A subscription of which only parts are attributed. */
public final class CoveredInPartRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL013",
          "Covered in part",
          Severity.MEDIUM,
          "A counted subscription is not attributed as a whole, and scopes below it are.",
          "Recognition follows the scope of the assignment: a role on one resource group does not recognise the subscription.",
          "If the work covers the subscription, an eligible role there covers all of it; if not, this is as it should be.",
          List.of("F-A13", "F-A14"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public boolean asksForAttribution() {
    return true;
  }

  @Override
  public Stream<Finding> check(Coverage coverage) {
    return coverage.rollUp().subscriptions().stream()
        .filter(SubscriptionCoverage::isCounted)
        .filter(one -> one.coverage().isCoveredInPart())
        .map(
            one ->
                new Draft(TEXT, coverage)
                    .severity(
                        Exposure.ofSubscriptions(coverage, List.of(one.coverage().scope()))
                            .severity(TEXT))
                    .scope(one.coverage().scope())
                    .says(
                        "Subscription "
                            + one.subscription().displayName()
                            + " is covered in part: "
                            + one.resourceGroups()
                                .map(
                                    groups ->
                                        (groups.attributed() + groups.temporary())
                                            + " of "
                                            + groups.total()
                                            + " resource groups")
                                .orElse("an unknown share of its resource groups")
                            + " attributed ("
                            + one.coverage()
                                .attribution()
                                .reason()
                                .map(reason -> reason.sentence())
                                .orElse("")
                            + ")."));
  }
}
