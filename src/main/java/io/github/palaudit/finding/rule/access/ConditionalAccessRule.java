package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Basis;
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
import java.util.Set;
import java.util.stream.Collectors;

/** A role that counts, limited by a condition. */
public final class ConditionalAccessRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL019",
          "Limited by a condition",
          Severity.LOW,
          "A principal of ours that is or may be linked holds an eligible role in force whose assignment bears a condition, and no eligible role without one standing there or above. A condition that limits only the handing out of roles takes nothing away.",
          "No source says whether an assignment with a condition counts. Until usage reports show it, what it attributes is unknown.",
          "Leave the condition; it is there for a reason. Where the work allows, a small eligible role without a condition beside it settles the question.",
          List.of("F-C6", "F-D10"));

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
    return principal ->
        Optional.of(principal)
            .filter(access -> access.who().link().truth() != Truth.NO)
            .filter(access -> access.who().counts().truth() != Truth.NO)
            .flatMap(access -> finding(coverage, access));
  }

  private static Optional<Finding> finding(Coverage coverage, Access access) {
    List<Grant> conditional =
        access.where(
            grant ->
                grant.real().cause() == Cause.CONDITION_LIMITS
                    && Access.isActiveAndCounting(grant));
    if (conditional.isEmpty()) {
      return Optional.empty();
    }
    Set<ScopeId> freeAt =
        access.activeAndCounting().stream()
            .filter(grant -> grant.real().truth() == Truth.YES)
            .filter(grant -> grant.basis() == Basis.STANDING)
            .map(grant -> grant.holding().scope())
            .collect(Collectors.toSet());
    List<Grant> limited =
        conditional.stream()
            .filter(
                grant ->
                    coverage.inputs().customer().scopes().upwards(grant.holding().scope()).stream()
                        .noneMatch(freeAt::contains))
            .toList();
    if (limited.isEmpty()) {
      return Optional.empty();
    }
    Wording names = new Wording(coverage);
    List<ScopeId> scopes = Access.scopes(limited);
    return Optional.of(
        new Draft(TEXT, coverage)
            .severity(Access.areCovered(coverage, scopes) ? TEXT.severity() : Severity.MEDIUM)
            .principal(access.who().id())
            .touching(scopes)
            .remedy(
                new Remedy(
                    "the customer",
                    "Where the work there calls for it, add a small eligible role without a"
                        + " condition, such as Support Request Contributor. It is the customer's"
                        + " decision.",
                    List.of()))
            .says(
                names.principal(access.who())
                    + " holds "
                    + names.roles(limited)
                    + " under a condition, and no source says whether that counts, at "
                    + names.scopes(scopes)
                    + "."));
  }
}
