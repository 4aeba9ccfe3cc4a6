package io.github.palaudit.finding.rule.fragility;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Attribution by access that ends too soon. */
public final class EndsBeforeTheDateRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL031",
          "Ends before the date",
          Severity.MEDIUM,
          "A counted subscription is attributed only by access that ends: time-bound or activated roles and group memberships, none beyond the policy's horizon, the customer's renewal or the end of the engagement.",
          "Attribution ends with the access, part of a month counts as part, and nothing is given for the past.",
          "Where the work goes on, ask the customer to extend the access in time, or to keep a small eligible role standing.",
          List.of("F-A15", "F-A18", "F-D2"));

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
    List<Milestone> ahead = Milestone.ahead(coverage);
    return coverage.rollUp().subscriptions().stream()
        .filter(SubscriptionCoverage::isCounted)
        .filter(one -> one.coverage().attribution() instanceof Attribution.Attributed)
        .flatMap(one -> finding(coverage, ahead, one).stream());
  }

  private static Optional<Finding> finding(
      Coverage coverage, List<Milestone> ahead, SubscriptionCoverage one) {
    ScopeId scope = one.coverage().scope();
    if (attributing(one).anyMatch(EndsBeforeTheDateRule::isWithoutEnd)) {
      return Optional.empty();
    }
    Optional<Instant> end =
        attributing(one)
            .flatMap(grant -> grant.window().end().stream())
            .max(Comparator.naturalOrder());
    return ahead.stream()
        .filter(milestone -> end.map(last -> !last.isAfter(milestone.at())).orElse(true))
        .findFirst()
        .map(
            milestone ->
                new Draft(TEXT, coverage)
                    .severity(Exposure.ofSubscriptions(coverage, List.of(scope)).severity(TEXT))
                    .scope(scope)
                    .remedy(
                        new Remedy(
                            "the customer",
                            "Where the work goes on, extend the access or keep Support Request"
                                + " Contributor standing. It is the customer's decision.",
                            List.of()))
                    .says(
                        "Subscription "
                            + one.subscription().displayName()
                            + " is attributed only until "
                            + end.map(Dates::minute).orElse("a time that was not told")
                            + " and not beyond "
                            + milestone.name()
                            + "."));
  }

  private static Stream<Grant> attributing(SubscriptionCoverage one) {
    return one.coverage().grants().filter(grant -> grant.truth() == Truth.YES);
  }

  private static boolean isWithoutEnd(Grant grant) {
    return grant.basis() == Basis.STANDING && grant.window().end().isEmpty();
  }
}
