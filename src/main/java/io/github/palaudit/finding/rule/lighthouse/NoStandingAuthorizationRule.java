package io.github.palaudit.finding.rule.lighthouse;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.Delegation;
import java.util.List;
import java.util.stream.Stream;

/** A delegation that attributes nothing unless somebody activates a role. */
public final class NoStandingAuthorizationRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL033",
          "Delegation without a standing role that counts",
          Severity.MEDIUM,
          "A Lighthouse delegation of ours has no standing authorization whose role counts: only eligible ones, or only Reader and the like.",
          "Eligible roles count while they are active, eight hours at most at a time; Reader counts for nothing.",
          "Offer the delegation anew with a small standing role that counts, such as Support Request Contributor, where the work calls for it. The customer has to accept it.",
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
    return OurDelegation.of(coverage)
        .filter(OurDelegation::isWithoutStanding)
        .map(ours -> finding(coverage, ours));
  }

  private static Finding finding(Coverage coverage, OurDelegation ours) {
    Wording names = new Wording(coverage);
    Delegation delegation = ours.delegation();
    String standing =
        OurDelegation.roles(names, delegation.authorizations().stream().map(given -> given.role()));
    String eligible =
        OurDelegation.roles(
            names, delegation.eligibleAuthorizations().stream().map(given -> given.role()));
    return new Draft(TEXT, coverage)
        .severity(Exposure.ofGrants(coverage, ours.grants()).severity(TEXT))
        .about(delegation.key())
        .scope(delegation.scope())
        .remedy(
            new Remedy(
                "the customer",
                "Where the work calls for it, accept the delegation anew with Support Request"
                    + " Contributor standing. It is the customer's decision.",
                List.of()))
        .says(
            ours.name()
                + " gives us "
                + (standing.isEmpty()
                    ? "no standing role"
                    : "no standing role that counts, only " + standing)
                + (eligible.isEmpty() ? "" : ", and " + eligible + " to activate")
                + ", at "
                + names.scope(delegation.scope())
                + ".");
  }
}
