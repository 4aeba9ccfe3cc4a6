package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.SubscriptionState;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Access that outlived its subscription. */
public final class EndedSubscriptionRule implements Rule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL046",
          "Access to a subscription that ended",
          Severity.INFO,
          "Principals of ours hold standing roles at or in a subscription that is disabled, deleted or expired.",
          "Nothing is recognised without usage, and access that nobody needs is access to take back.",
          "If the subscription does not come back, ask the customer to remove the assignments.",
          List.of("F-A27"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public Stream<Finding> check(Coverage coverage) {
    if (coverage.rollUp().subscriptions().stream()
        .noneMatch(one -> SubscriptionState.isEnded(one.subscription()))) {
      return Stream.empty();
    }
    Map<ScopeId, List<Grant>> standing = new LinkedHashMap<>();
    Access.ofOurs(coverage)
        .flatMap(access -> access.where(EndedSubscriptionRule::stands).stream())
        .forEach(
            grant ->
                grant
                    .holding()
                    .scope()
                    .subscription()
                    .ifPresent(
                        scope ->
                            standing.computeIfAbsent(scope, s -> new ArrayList<>()).add(grant)));
    return coverage.rollUp().subscriptions().stream()
        .filter(one -> SubscriptionState.isEnded(one.subscription()))
        .flatMap(
            one ->
                Optional.ofNullable(standing.get(one.coverage().scope()))
                    .map(grants -> finding(coverage, one, grants))
                    .stream());
  }

  private static boolean stands(Grant grant) {
    return grant.active().truth() == Truth.YES && grant.basis() == Basis.STANDING;
  }

  private static Finding finding(Coverage coverage, SubscriptionCoverage one, List<Grant> grants) {
    long holders = grants.stream().map(grant -> grant.beneficiary().id()).distinct().count();
    return new Draft(TEXT, coverage)
        .scope(one.coverage().scope())
        .touching(Access.scopes(grants))
        .remedy(
            new Remedy(
                "the customer",
                "Remove the assignments if the subscription does not come back.",
                List.of()))
        .says(
            "Subscription "
                + one.subscription().displayName()
                + " is "
                + one.subscription().state().orElse("not live")
                + ", and "
                + holders
                + (holders == 1 ? " principal" : " principals")
                + " of ours still "
                + (holders == 1 ? "holds " : "hold ")
                + new Wording(coverage).roles(grants)
                + " there.");
  }
}
