package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Access of a principal that cannot act. */
public final class DisabledPrincipalRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL009",
          "Disabled, deleted or pending principal",
          Severity.MEDIUM,
          "A principal of ours holds a role that counts, and it is disabled, deleted, or has not accepted its invitation.",
          "A disabled or deleted identity attributes nothing, linked or not; one that was never accepted cannot have linked itself.",
          "Enable it, let it accept, or remove its access and link the identity that works instead.",
          List.of("F-A6", "F-A16"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public Inquiry on(Coverage coverage) {
    Wording names = new Wording(coverage);
    return principal ->
        Optional.of(principal)
            .filter(access -> STATES.contains(access.who().counts().cause()))
            .filter(access -> access.who().counts().truth() == Truth.NO)
            .filter(access -> !access.activeAndCounting().isEmpty())
            .map(
                access ->
                    new Draft(TEXT, coverage)
                        .principal(access.who().id())
                        .touching(Access.scopes(access.activeAndCounting()))
                        .remedy(
                            new Remedy(
                                "the customer",
                                "Enable the account or let it accept its invitation if it is still needed;"
                                    + " else remove its role assignments.",
                                List.of()))
                        .says(
                            names.principal(access.who())
                                + " holds "
                                + names.roles(access.activeAndCounting())
                                + " and does not count ("
                                + access.who().counts().detail()
                                + "), at "
                                + names.scopes(Access.scopes(access.activeAndCounting()))
                                + "."));
  }

  private static final Set<Cause> STATES =
      Set.of(Cause.DISABLED, Cause.DELETED, Cause.INVITATION_PENDING);
}
