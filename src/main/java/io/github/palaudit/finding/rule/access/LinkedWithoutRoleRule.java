package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
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

/** A link that earns nothing, because no role stands beside it. */
public final class LinkedWithoutRoleRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL018",
          "Linked without a role that counts",
          Severity.MEDIUM,
          "A principal is linked to us and every role it has here is ineligible or out of its time, or it has no role in this tenant at all. The latter is said only where all role assignments and groups were read. A role it may activate is left to PAL003, one that nobody lists to PAL011.",
          "A link alone earns nothing: identity, link and an eligible role have to meet. Whoever linked believes that the work is recognised.",
          "If this identity works here, the customer may give it a role that fits the work; if not, the link may go. Do not press for access to earn credit.",
          List.of("F-A4", "F-A27", "F-D10"));

  private static final Remedy READS_ONLY =
      new Remedy(
          "the customer",
          "If the work there calls for more than this, give a role that fits it, such as Support"
              + " Request Contributor. It is the customer's decision.",
          List.of());

  private static final Remedy WITHOUT_ROLE =
      new Remedy(
          "the partner",
          "See whether this identity still works here. If it does, find out what became of its"
              + " role; if not, let it delete its link.",
          List.of());

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public boolean asksForAttribution() {
    return true;
  }

  @Override
  public boolean asksWithoutRole() {
    return true;
  }

  @Override
  public Inquiry on(Coverage coverage) {
    boolean mayHoldMore = Access.mayHoldMore(coverage);
    return principal ->
        Optional.of(principal)
            .filter(access -> isLinkedAndCounts(access.who()))
            .flatMap(access -> finding(coverage, access, mayHoldMore));
  }

  /** Linked to a location account of ours, and in a state that can attribute. */
  static boolean isLinkedAndCounts(Beneficiary who) {
    return who.link().cause() == Cause.LINKED_TO_US && who.counts().truth() != Truth.NO;
  }

  private static Optional<Finding> finding(Coverage coverage, Access access, boolean mayHoldMore) {
    List<Grant> inTime = access.where(grant -> grant.active().cause() != Cause.OUTSIDE_ITS_WINDOW);
    if (inTime.stream().anyMatch(grant -> grant.holding().role().truth() != Truth.NO)
        || (inTime.isEmpty() && mayHoldMore)) {
      return Optional.empty();
    }
    Wording names = new Wording(coverage);
    List<ScopeId> scopes = Access.scopes(inTime);
    String what =
        inTime.isEmpty()
            ? "holds no role in force in this tenant"
            : "has only "
                + names.roles(inTime)
                + ", which is not eligible, at "
                + names.scopes(scopes)
                + (mayHoldMore ? ", as far as roles and groups could be read" : "");
    return Optional.of(
        new Draft(TEXT, coverage)
            .severity(
                inTime.isEmpty() || Access.areCovered(coverage, scopes)
                    ? Severity.LOW
                    : TEXT.severity())
            .principal(access.who().id())
            .touching(scopes)
            .remedy(inTime.isEmpty() ? WITHOUT_ROLE : READS_ONLY)
            .says(names.principal(access.who()) + " is linked to us and " + what + "."));
  }
}
