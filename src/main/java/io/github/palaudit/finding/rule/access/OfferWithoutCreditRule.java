package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A subscription that is counted and can earn nothing. */
public final class OfferWithoutCreditRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL045",
          "Offer that earns nothing",
          Severity.INFO,
          "A counted subscription's quota id shows an offer for trials, benefits or internal use.",
          "Usage under such offers does not count, so attribution there is worth nothing. It stays in the figures, which are about attribution.",
          "Name the scopes of the engagement in the customer's entry to leave it out.",
          List.of("F-F2"));

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
        .flatMap(
            one ->
                one
                    .earnsNothing()
                    .map(
                        offer ->
                            new Draft(TEXT, coverage)
                                .scope(one.coverage().scope())
                                .says(
                                    "Subscription "
                                        + one.subscription().displayName()
                                        + " is counted and earns nothing, as its offer is of the kind "
                                        + offer
                                        + "."))
                    .stream());
  }
}
