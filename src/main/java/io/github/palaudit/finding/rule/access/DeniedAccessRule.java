package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A deny assignment in the way of access that counts. */
public final class DeniedAccessRule implements CoverageRule {

  private static final Set<Cause> DENIALS = Set.of(Cause.DENY_APPLIES, Cause.DENY_MAY_APPLY);

  private static final RuleText TEXT =
      new RuleText(
          "PAL020",
          "Denied",
          Severity.MEDIUM,
          "A deny assignment takes, or may take, away what principals of ours hold that are or may be linked, with an eligible role in force: at the scope it is made at, or at a scope below where such a role is given. One finding a scope.",
          "A deny assignment can take away what a role gives. One that denies everything to a principal ends its access; what a narrower one does to recognition no source says, so it is unknown.",
          "Deny assignments are made by Azure or by managed applications and are seldom to be removed; ask for an exclusion, or leave the scope out of what is expected.",
          List.of("F-A20"));

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
    return scopes(coverage).stream().flatMap(scope -> finding(coverage, scope).stream());
  }

  /** Where somebody is denied, and where a role is given below that. */
  private static NavigableSet<ScopeId> scopes(Coverage coverage) {
    Set<ScopeId> deniedAt =
        coverage.inputs().customer().denyAssignments().stream()
            .map(DenyAssignment::scope)
            .collect(Collectors.toCollection(HashSet::new));
    NavigableSet<ScopeId> scopes = new TreeSet<>(deniedAt);
    if (!deniedAt.isEmpty()) {
      coverage.scopes().stream()
          .map(ScopeCoverage::scope)
          .filter(
              scope ->
                  coverage.inputs().customer().scopes().upwards(scope).stream()
                      .anyMatch(deniedAt::contains))
          .filter(scope -> coverage.grantsAt(scope).findAny().isPresent())
          .forEach(scopes::add);
    }
    return scopes;
  }

  private static Optional<Finding> finding(Coverage coverage, ScopeId scope) {
    boolean deniedHere =
        coverage.inputs().customer().denyAssignments().stream()
            .anyMatch(deny -> deny.scope().equals(scope));
    List<Grant> denied =
        coverage.candidates(scope).stream()
            .filter(grant -> deniedHere || grant.holding().scope().equals(scope))
            .filter(grant -> DENIALS.contains(grant.real().cause()))
            .filter(grant -> grant.beneficiary().ours() == Truth.YES)
            .filter(Access::isActiveAndCounting)
            .filter(grant -> grant.principal().truth() != Truth.NO)
            .filter(grant -> grant.beneficiary().link().truth() != Truth.NO)
            .sorted(Comparator.comparing(grant -> grant.beneficiary().id()))
            .toList();
    if (denied.isEmpty()) {
      return Optional.empty();
    }
    Wording names = new Wording(coverage);
    List<Beneficiary> who = denied.stream().map(Grant::beneficiary).distinct().toList();
    boolean surely = denied.stream().allMatch(grant -> grant.real().truth() == Truth.NO);
    return Optional.of(
        new Draft(TEXT, coverage)
            .severity(Access.areCovered(coverage, List.of(scope)) ? Severity.LOW : TEXT.severity())
            .scope(scope)
            .remedy(
                new Remedy(
                    "the customer",
                    "See who made the deny assignment and whether these principals are meant. An"
                        + " exclusion is the customer's decision.",
                    List.of()))
            .says(
                names.roles(denied)
                    + " of "
                    + names.principals(who)
                    + (surely ? " is taken away (" : " may be taken away (")
                    + made(denied.get(0), scope)
                    + "), at "
                    + names.scope(scope)
                    + "."));
  }

  /** What denies, without its scope where that is the scope of the finding. */
  private static String made(Grant denied, ScopeId scope) {
    String detail = denied.real().detail();
    String here = " at " + scope.text();
    return detail.endsWith(here) ? detail.substring(0, detail.length() - here.length()) : detail;
  }
}
