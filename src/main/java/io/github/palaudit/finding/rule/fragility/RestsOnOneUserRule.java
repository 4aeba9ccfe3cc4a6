package io.github.palaudit.finding.rule.fragility;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.People;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import java.util.List;
import java.util.stream.Stream;

/** Attribution that leaves with one person. */
public final class RestsOnOneUserRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL014",
          "Rests on one user",
          Severity.MEDIUM,
          "A counted subscription is attributed, and all that attributes it belongs to one human.",
          "When that person leaves or changes roles, recognition ends without notice. Service principals do not leave.",
          "Link a second person with equal access, or better a service principal.",
          List.of("F-A16", "F-F9"));

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
    Wording names = new Wording(coverage);
    People people = new People(coverage);
    return coverage.rollUp().subscriptions().stream()
        .filter(SubscriptionCoverage::isCounted)
        .flatMap(
            one ->
                people
                    .soleUser(one.coverage())
                    .map(user -> finding(coverage, names, one, user))
                    .stream());
  }

  private static Finding finding(
      Coverage coverage, Wording names, SubscriptionCoverage one, Beneficiary user) {
    return new Draft(TEXT, coverage)
        .severity(
            Exposure.ofSubscriptions(coverage, List.of(one.coverage().scope())).severity(TEXT))
        .scope(one.coverage().scope())
        .remedy(
            new Remedy(
                "the partner",
                "Link a service principal, or a second person, with an eligible role there.",
                List.of()))
        .says(
            "Subscription "
                + one.subscription().displayName()
                + " is attributed by one person only, "
                + names.principal(user)
                + ".");
  }
}
