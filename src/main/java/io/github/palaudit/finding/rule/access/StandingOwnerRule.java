package io.github.palaudit.finding.rule.access;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Holding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.RoleDefinitionId;
import java.util.List;

/** The power to hand out roles, held at all times. */
public final class StandingOwnerRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL021",
          "Standing Owner or User Access Administrator",
          Severity.MEDIUM,
          "A principal of ours holds Owner or User Access Administrator standing. Not meant are a CSP's own admin group, a User Access Administrator whose condition limits the roles it may hand out, Lighthouse, and principals that are disabled or gone. Where PIM was not read, an assignment is assumed to stand, and the finding says so.",
          "Whoever can hand out roles can give itself any. No recognition needs that: smaller roles count as well. It is the customer's risk, and the first thing a review of access asks about.",
          "Give Support Request Contributor standing and make the powerful role eligible in PIM, or give a narrower one. The small role first, so that recognition does not break.",
          List.of("F-A19", "F-C4", "F-D10"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public Inquiry on(Coverage coverage) {
    return StandingPower.held(TEXT, coverage, StandingOwnerRule::handsOutRoles, Severity.HIGH);
  }

  private static boolean handsOutRoles(Grant grant) {
    RoleDefinitionId role = grant.holding().roleId();
    boolean limited = grant.holding().condition().cause() == Cause.CONDITION_ON_ROLE_WRITES_ONLY;
    return grant.holding().kind() == Holding.Kind.ROLE_ASSIGNMENT
        && (role.equals(RoleCatalog.OWNER)
            || (role.equals(RoleCatalog.USER_ACCESS_ADMINISTRATOR) && !limited));
  }
}
