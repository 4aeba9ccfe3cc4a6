package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Holding;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.GivenAbove;
import io.github.palaudit.finding.RoleRemedies;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A subscription where roles are activated and nothing small stands beside them. */
public final class NoStandingPatternRule implements CoverageRule {

  private static final int PATTERN = 2;

  private static final RuleText TEXT =
      new RuleText(
          "PAL017",
          "PIM without a standing Support Request Contributor",
          Severity.LOW,
          "On a counted subscription two or more principals of ours may activate an eligible role there or above (not through Lighthouse), and not one of them holds an eligible role standing beside it, there or above; others may. It is about how the subscription is set up: of one principal alone, and of those who lack what a colleague has, PAL003 speaks.",
          "Citadel recommends Reader and Support Request Contributor as standing roles, with the stronger ones to activate. Where nobody has them, recognition depends on who happens to be at work.",
          "Where the customer agrees, give Support Request Contributor standing, best to the group that may activate the rest.",
          List.of("F-A18", "F-A19", "F-D10"));

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
    GivenAbove toActivate = new GivenAbove(coverage, NoStandingPatternRule::isToActivate);
    return coverage.rollUp().subscriptions().stream()
        .filter(SubscriptionCoverage::isCounted)
        .map(one -> one.coverage().scope())
        .filter(toActivate::reaches)
        .flatMap(scope -> finding(coverage, scope).stream());
  }

  private static Optional<Finding> finding(Coverage coverage, ScopeId scope) {
    List<Grant> reaching = coverage.candidates(scope);
    Map<PrincipalId, Beneficiary> mayActivate = new TreeMap<>();
    reaching.stream()
        .filter(NoStandingPatternRule::isToActivate)
        .forEach(grant -> mayActivate.put(grant.beneficiary().id(), grant.beneficiary()));
    boolean somethingMayStand =
        reaching.stream()
            .filter(NoStandingPatternRule::mayStand)
            .anyMatch(
                grant ->
                    mayActivate.containsKey(grant.beneficiary().id())
                        || Access.isOfUnseenMembers(grant));
    if (mayActivate.size() < PATTERN || somethingMayStand || coverage.mayHideRoles(scope)) {
      return Optional.empty();
    }
    List<PrincipalId> holders =
        reaching.stream()
            .filter(NoStandingPatternRule::isToActivate)
            .map(grant -> grant.holding().holder())
            .toList();
    Wording names = new Wording(coverage);
    return Optional.of(
        new Draft(TEXT, coverage)
            .scope(scope)
            .remedy(new RoleRemedies(coverage).standing(holders, scope))
            .says(
                mayActivate.size()
                    + " principals of ours may activate roles through PIM, and none of them holds"
                    + " an eligible role standing ("
                    + names.principals(mayActivate.values())
                    + "), at "
                    + names.scope(scope)
                    + "."));
  }

  private static boolean isToActivate(Grant grant) {
    return grant.beneficiary().ours() == Truth.YES
        && grant.holding().kind() != Holding.Kind.DELEGATION
        && grant.active().cause() == Cause.ELIGIBLE_NOT_ACTIVATED
        && grant.holding().role().truth() == Truth.YES;
  }

  /** Standing, or perhaps, with a role that counts, or perhaps. */
  private static boolean mayStand(Grant grant) {
    return grant.basis() == Basis.STANDING
        && grant.active().truth() != Truth.NO
        && grant.holding().role().truth() != Truth.NO;
  }
}
