package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import java.util.List;
import java.util.Optional;

/** A link to the wrong kind of partner id. */
public final class GlobalAccountRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL005",
          "Linked to the global account",
          Severity.HIGH,
          "A principal of ours is linked to the partner global account instead of a partner location account.",
          "PAL wants a location account; a link to the global account earns nothing.",
          "Update the link to the location account.",
          List.of("F-A21", "F-A22", "F-A28"));

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
    LinkRemedies links = new LinkRemedies(coverage);
    return principal ->
        Optional.of(principal)
            .filter(access -> access.who().link().cause() == Cause.LINKED_TO_GLOBAL_ACCOUNT)
            .map(
                access ->
                    new Draft(TEXT, coverage)
                        .severity(Exposure.ofGrants(coverage, access.grants()).severity(TEXT))
                        .principal(access.who().id())
                        .touching(Access.scopes(access.grants()))
                        .remedy(links.update(access.who()))
                        .says(
                            names.principal(access.who())
                                + " is linked to the partner global account, not to a location account, at "
                                + names.scopes(Access.scopes(access.grants()))
                                + "."));
  }
}
