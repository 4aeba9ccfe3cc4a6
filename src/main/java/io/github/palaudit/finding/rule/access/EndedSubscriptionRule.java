package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.SubscriptionState;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Access that outlived its subscription. */
public final class EndedSubscriptionRule implements PrincipalRule {

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
  public Inquiry on(Coverage coverage) {
    Map<ScopeId, List<Grant>> standing = new HashMap<>();
    coverage.rollUp().subscriptions().stream()
        .filter(one -> SubscriptionState.isEnded(one.subscription()))
        .forEach(one -> standing.put(one.coverage().scope(), new ArrayList<>()));
    if (standing.isEmpty()) {
      return Inquiry.SILENT;
    }
    for (ScopeCoverage one : coverage.scopes()) {
      one.scope()
          .subscription()
          .flatMap(subscription -> Optional.ofNullable(standing.get(subscription)))
          .ifPresent(held -> standing.put(one.scope(), held));
    }
    return new Ended(coverage, standing);
  }

  /**
   * What stands in subscriptions that are not live, gathered while the principals are walked.
   *
   * @param standing the same list for a subscription and for every scope in it
   */
  private record Ended(Coverage coverage, Map<ScopeId, List<Grant>> standing) implements Inquiry {

    @Override
    public Optional<Finding> about(Access access) {
      for (Grant grant : access.grants()) {
        List<Grant> held = standing.get(grant.holding().scope());
        if (held != null && stands(grant)) {
          held.add(grant);
        }
      }
      return Optional.empty();
    }

    @Override
    public Stream<Finding> aboutAll() {
      return coverage.rollUp().subscriptions().stream()
          .flatMap(
              one ->
                  Optional.ofNullable(standing.get(one.coverage().scope()))
                      .filter(held -> !held.isEmpty())
                      .map(held -> finding(coverage, one, held))
                      .stream());
    }
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
