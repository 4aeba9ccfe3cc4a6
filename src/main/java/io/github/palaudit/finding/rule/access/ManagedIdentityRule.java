package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;

/** Access that sits with an identity PAL does not support. */
public final class ManagedIdentityRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL008",
          "Managed identity holds the access",
          Severity.MEDIUM,
          "A managed identity of ours holds an eligible role in force, and the policy does not count managed identities.",
          "Managed identities are outside what PAL documents; sources disagree on whether they work.",
          "Let a service principal or a person with the same access carry the link.",
          List.of("F-A12", "F-H1"));

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
            .filter(access -> access.who().counts().cause() == Cause.MANAGED_IDENTITY)
            .filter(access -> access.who().counts().truth() != Truth.YES)
            .filter(access -> !access.activeAndCounting().isEmpty())
            .map(
                access ->
                    new Draft(TEXT, coverage)
                        .severity(
                            Exposure.ofGrants(coverage, access.activeAndCounting()).severity(TEXT))
                        .principal(access.who().id())
                        .touching(Access.scopes(access.activeAndCounting()))
                        .remedy(
                            new Remedy(
                                "the partner",
                                "Use a service principal of an application for this work, and link it.",
                                List.of()))
                        .says(
                            names.principal(access.who())
                                + " holds "
                                + names.roles(access.activeAndCounting())
                                + " and cannot be counted on to attribute it, at "
                                + names.scopes(Access.scopes(access.activeAndCounting()))
                                + "."));
  }
}
