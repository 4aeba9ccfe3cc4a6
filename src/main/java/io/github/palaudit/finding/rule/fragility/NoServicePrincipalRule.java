package io.github.palaudit.finding.rule.fragility;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.GivenAbove;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.User;
import java.util.List;
import java.util.stream.Stream;

/** Attribution that leaves when people do. */
public final class NoServicePrincipalRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL030",
          "No service principal among the linked",
          Severity.INFO,
          "Counted subscriptions are attributed by users only; one note for the tenant.",
          "People leave, change roles and are cleaned up in access reviews. A linked service principal stays, and is recommended beside them.",
          "Link one service principal that holds an eligible role at these subscriptions, where the customer agrees.",
          List.of("F-A16", "F-A26"));

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
    GivenAbove others = new GivenAbove(coverage, grant -> !isOfUser(grant));
    List<ScopeId> scopes =
        coverage.rollUp().subscriptions().stream()
            .filter(SubscriptionCoverage::isCounted)
            .map(SubscriptionCoverage::coverage)
            .filter(scope -> scope.attribution() instanceof Attribution.Attributed)
            .filter(scope -> !others.reaches(scope.scope()) || isOfUsers(scope))
            .map(ScopeCoverage::scope)
            .toList();
    if (scopes.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new Draft(TEXT, coverage)
            .about("service principals")
            .touching(scopes)
            .remedy(
                new Remedy(
                    "the partner",
                    "Link a service principal with an eligible role there, beside the users.",
                    List.of()))
            .says(
                "Only users attribute "
                    + new Wording(coverage).scopes(scopes)
                    + ": no service principal is among the linked."));
  }

  /** Surely: an id that was not resolved, or a group whose members were not read, may be more. */
  private static boolean isOfUsers(ScopeCoverage scope) {
    return scope
        .grants()
        .filter(grant -> grant.truth() != Truth.NO)
        .allMatch(NoServicePrincipalRule::isOfUser);
  }

  private static boolean isOfUser(Grant grant) {
    return grant.beneficiary().principal().orElse(null) instanceof User;
  }
}
