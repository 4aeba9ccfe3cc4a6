package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An eligible role that has to be activated first. */
public final class PimEligibleOnlyRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL003",
          "PIM-eligible only",
          Severity.MEDIUM,
          "A principal of ours may activate an eligible role through PIM, and holds no eligible role standing at the same scope or above it.",
          "Only active assignments count: eight hours of activation are eight hours of credit, and for PEC a day that is not covered whole is lost.",
          "Where the customer agrees, keep a small eligible role standing beside the one to activate; Reader with Support Request Contributor is the usual pair.",
          List.of("F-A18", "F-A19", "F-D2"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public boolean asksForAttribution() {
    return true;
  }

  @Override
  public Inquiry on(Coverage coverage) {
    Wording names = new Wording(coverage);
    return access -> finding(coverage, access, names);
  }

  private static Optional<Finding> finding(Coverage coverage, Access access, Wording names) {
    List<Grant> toActivate = access.where(PimEligibleOnlyRule::isToActivate);
    if (toActivate.isEmpty()) {
      return Optional.empty();
    }
    Set<ScopeId> standingAt =
        access.activeAndCounting().stream()
            .filter(grant -> grant.basis() == Basis.STANDING)
            .map(grant -> grant.holding().scope())
            .collect(Collectors.toSet());
    List<Grant> eligible =
        toActivate.stream()
            .filter(
                grant ->
                    coverage.inputs().customer().scopes().upwards(grant.holding().scope()).stream()
                        .noneMatch(standingAt::contains))
            .toList();
    if (eligible.isEmpty()) {
      return Optional.empty();
    }
    List<ScopeId> scopes = Access.scopes(eligible);
    return Optional.of(
        new Draft(TEXT, coverage)
            .severity(Exposure.ofGrants(coverage, eligible).severity(TEXT))
            .principal(access.who().id())
            .touching(scopes)
            .remedy(
                new Remedy(
                    "the customer",
                    "Keep Support Request Contributor standing for this principal there, beside the"
                        + " role to activate. It is the customer's decision.",
                    List.of()))
            .says(
                names.principal(access.who())
                    + " is only eligible for "
                    + names.roles(eligible)
                    + " in PIM, at "
                    + names.scopes(scopes)
                    + "."));
  }

  private static boolean isToActivate(Grant grant) {
    return grant.active().cause() == Cause.ELIGIBLE_NOT_ACTIVATED
        && grant.holding().role().truth() == Truth.YES;
  }
}
