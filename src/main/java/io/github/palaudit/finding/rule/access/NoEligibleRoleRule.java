package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
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

/** Access that can only read. */
public final class NoEligibleRoleRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL002",
          "No eligible role",
          Severity.MEDIUM,
          "A principal of ours that is not known to be linked holds roles, and none of them is eligible for partner earned credit. Of a linked one PAL018 speaks.",
          "Reader and the like attribute nothing, linked or not.",
          "Where the work calls for more, the customer may add a role that fits it; Support Request Contributor is eligible and can only handle support tickets. Do not press for access to earn credit.",
          List.of("F-A19", "F-C1", "F-C4", "F-D10"));

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
    return principal ->
        Optional.of(principal)
            .filter(access -> access.who().counts().cause() != Cause.FOREIGN_GROUP)
            .filter(access -> !LinkedWithoutRoleRule.isLinkedAndCounts(access.who()))
            .filter(
                access ->
                    access.grants().stream()
                        .allMatch(grant -> grant.holding().role().truth() == Truth.NO))
            .map(access -> finding(coverage, access, names));
  }

  private static Finding finding(Coverage coverage, Access access, Wording names) {
    List<ScopeId> scopes = Access.scopes(access.grants());
    return new Draft(TEXT, coverage)
        .severity(Exposure.ofGrants(coverage, access.grants()).severity(TEXT))
        .principal(access.who().id())
        .touching(scopes)
        .remedy(
            new Remedy(
                "the customer",
                "If the work there calls for more than reading, give a role that fits it, such as"
                    + " Support Request Contributor. It is the customer's decision.",
                List.of()))
        .says(
            names.principal(access.who())
                + " holds only "
                + names.roles(access.grants())
                + ", which is not eligible, at "
                + names.scopes(scopes)
                + ".");
  }
}
