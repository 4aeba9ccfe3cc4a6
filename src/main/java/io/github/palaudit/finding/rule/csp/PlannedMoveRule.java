package io.github.palaudit.finding.rule.csp;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage.Exclusion;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A move that leaves recognition behind. */
public final class PlannedMoveRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL037",
          "Not attributed ahead of a move",
          Severity.MEDIUM,
          "The customer's entry names a planned move, and subscriptions that it may concern are not attributed through PAL.",
          "A move from EA leaves the partner of record behind, a move from CSP the recognition through CSP, and a transfer between partners moves no permissions.",
          "Before the move, link the identities whose access goes on after it.",
          List.of("F-A23", "F-A24"));

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
    return CspSubscriptions.customer(coverage).flatMap(Customer::plannedMove).stream()
        .flatMap(move -> finding(coverage, move).stream());
  }

  private static Optional<Finding> finding(Coverage coverage, String wording) {
    PlannedMove move = PlannedMove.of(wording);
    List<ScopeId> scopes =
        coverage.rollUp().subscriptions().stream()
            .filter(one -> one.excluded().filter(why -> !isConcerned(why)).isEmpty())
            .filter(one -> move.mayConcern(one.subscription()))
            .map(SubscriptionCoverage::coverage)
            .filter(scope -> scope.attribution() instanceof Attribution.NotAttributed)
            .map(scope -> scope.scope())
            .toList();
    if (scopes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft(TEXT, coverage)
            .about("planned move")
            .touching(scopes)
            .remedy(
                new Remedy(
                    "the partner",
                    "Link the identities whose access there goes on, before the move.",
                    List.of()))
            .says(
                "The planned move ("
                    + wording.replaceAll("[.\\s]+$", "")
                    + ") carries no recognition over, and PAL attributes nothing yet at "
                    + new Wording(coverage).scopes(scopes)
                    + "."));
  }

  /** What is recognised as CSP today is what a move from CSP takes that away from. */
  private static boolean isConcerned(Exclusion why) {
    return why == Exclusion.RECOGNISED_AS_CSP;
  }
}
