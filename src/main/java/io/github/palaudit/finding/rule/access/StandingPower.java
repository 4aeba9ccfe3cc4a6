package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.RoleRemedies;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The findings about powerful roles that principals of ours hold at all times. */
final class StandingPower {

  private static final Set<Cause> POWERLESS =
      Set.of(Cause.FOREIGN_GROUP, Cause.DISABLED, Cause.DELETED);

  private StandingPower() {}

  /**
   * One finding for each principal of ours that holds such a role standing.
   *
   * @param above how severe it is where it reaches whatever comes there later
   */
  static Inquiry held(RuleText text, Coverage coverage, Predicate<Grant> powerful, Severity above) {
    return principal ->
        Optional.of(principal)
            .filter(access -> !POWERLESS.contains(access.who().counts().cause()))
            .map(access -> access.where(grant -> powerful.test(grant) && isStanding(grant)))
            .filter(held -> !held.isEmpty())
            .map(held -> finding(text, coverage, principal, held, above));
  }

  private static boolean isStanding(Grant grant) {
    return grant.active().truth() == Truth.YES && grant.basis() == Basis.STANDING;
  }

  /** At a management group or at the tenant root. */
  static boolean isAboveSubscriptions(Grant grant) {
    ScopeKind kind = grant.holding().scope().kind();
    return kind == ScopeKind.MANAGEMENT_GROUP || kind == ScopeKind.TENANT_ROOT;
  }

  private static Finding finding(
      RuleText text, Coverage coverage, Access access, List<Grant> held, Severity above) {
    Wording names = new Wording(coverage);
    List<ScopeId> scopes = Access.scopes(held);
    boolean assumed =
        held.stream().anyMatch(grant -> grant.active().cause() == Cause.PERMANENCE_ASSUMED);
    return new Draft(text, coverage)
        .severity(
            held.stream().anyMatch(StandingPower::isAboveSubscriptions) ? above : text.severity())
        .principal(access.who().id())
        .touching(scopes)
        .remedy(new RoleRemedies(coverage).smaller(names.roles(held), held))
        .says(
            names.principal(access.who())
                + " holds "
                + names.roles(held)
                + " at all times"
                + (assumed ? " (assumed: PIM was not read whole)" : "")
                + ", at "
                + names.scopes(scopes)
                + ".");
  }
}
