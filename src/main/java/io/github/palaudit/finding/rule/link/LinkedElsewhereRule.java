package io.github.palaudit.finding.rule.link;

import io.github.palaudit.config.NearAccount;
import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import java.util.List;
import java.util.Optional;

/** A link that credits somebody else. */
public final class LinkedElsewhereRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL004",
          "Linked elsewhere",
          Severity.HIGH,
          "A principal of ours is linked to a partner id that is not one of ours.",
          "Its access is credited to another partner. An identity holds one partner id in a tenant.",
          "Ask whose identity it is. If it is ours, update the link; creating a second one fails.",
          List.of("F-A2", "F-A28"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public Inquiry on(Coverage coverage) {
    Wording names = new Wording(coverage);
    return principal ->
        Optional.of(principal)
            .filter(access -> access.who().link().cause() == Cause.LINKED_TO_ANOTHER)
            .map(access -> finding(coverage, access, names));
  }

  /** Where the customer wants no attribution, nobody is told to point the link to us. */
  private static Finding finding(Coverage coverage, Access access, Wording names) {
    Draft draft =
        new Draft(TEXT, coverage)
            .severity(Exposure.ofGrants(coverage, access.grants()).severity(TEXT))
            .principal(access.who().id())
            .touching(Access.scopes(access.grants()))
            .remedy(
                new Remedy(
                    access.who().displayName(),
                    "Ask whose identity this is before anything is changed.",
                    List.of()));
    if (Access.isAttributionWanted(coverage)) {
      draft.remedy(new LinkRemedies(coverage).update(access.who()));
    }
    return draft.says(
        names.principal(access.who())
            + " is linked to another partner"
            + hint(coverage, access)
            + " ("
            + access.who().link().detail()
            + "), at "
            + names.scopes(Access.scopes(access.grants()))
            + ".");
  }

  /** A mistyped id names somebody else, as a rule. */
  private static String hint(Coverage coverage, Access access) {
    Partner partner = coverage.inputs().configuration().partner();
    return access
        .who()
        .evidence()
        .flatMap(dated -> dated.observation().linkedTo())
        .flatMap(id -> NearAccount.of(partner, id))
        .map(near -> ", whose id is " + near)
        .orElse("");
  }
}
