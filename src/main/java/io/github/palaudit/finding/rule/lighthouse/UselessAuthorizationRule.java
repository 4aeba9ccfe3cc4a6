package io.github.palaudit.finding.rule.lighthouse;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A delegated role that cannot be used, or that earns its holders nothing. */
public final class UselessAuthorizationRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL034",
          "Delegated role without use",
          Severity.LOW,
          "A Lighthouse delegation of ours gives a role that delegation cannot use, or gives somebody, beside others whose roles count, nothing that does.",
          "Owner and roles with data actions are excluded from delegation, and one that gains data actions later drops out. Whoever holds only roles that do not count attributes nothing, linked or not.",
          "Leave unusable roles out of the next offer. Where somebody's work calls for more than reading, choose a role that fits it.",
          List.of("F-A9", "F-C4", "F-D10"));

  /** A role given to somebody, standing or to activate. */
  private record Given(ObjectId to, Optional<String> name, RoleDefinitionId role) {}

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public Stream<Finding> check(Coverage coverage) {
    return OurDelegation.of(coverage).flatMap(ours -> findings(coverage, ours));
  }

  private static Stream<Finding> findings(Coverage coverage, OurDelegation ours) {
    Stream<Finding> unusable =
        given(ours.delegation())
            .filter(given -> isUnusable(ours, given))
            .map(given -> finding(coverage, ours, given, TEXT.severity(), "cannot be used there"));
    if (!Access.isAttributionWanted(coverage) || ours.isWithoutStanding()) {
      return unusable;
    }
    Stream<Finding> earningNothing =
        given(ours.delegation())
            .filter(given -> !isUnusable(ours, given))
            .filter(given -> ours.isWithoutCredit(given.role()))
            .filter(
                given ->
                    given(ours.delegation())
                        .filter(other -> other.to().equals(given.to()))
                        .allMatch(other -> ours.isWithoutCredit(other.role())))
            .map(given -> finding(coverage, ours, given, Severity.INFO, "earns nothing"));
    return Stream.concat(unusable, earningNothing);
  }

  private static boolean isUnusable(OurDelegation ours, Given given) {
    return ours.isWithoutCredit(given.role())
        && ours.role(given.role())
            .filter(role -> role.cause() == Cause.ROLE_UNUSABLE_IN_LIGHTHOUSE)
            .isPresent();
  }

  private static Stream<Given> given(Delegation delegation) {
    Map<String, Given> each = new LinkedHashMap<>();
    Stream.concat(
            delegation.authorizations().stream()
                .map(one -> new Given(one.principal(), one.displayName(), one.role())),
            delegation.eligibleAuthorizations().stream()
                .map(one -> new Given(one.principal(), one.displayName(), one.role())))
        .forEach(one -> each.putIfAbsent(one.to() + "|" + one.role(), one));
    return each.values().stream();
  }

  private static Finding finding(
      Coverage coverage, OurDelegation ours, Given given, Severity severity, String what) {
    Wording names = new Wording(coverage);
    return new Draft(TEXT, coverage)
        .severity(severity)
        .about(ours.delegation().key())
        .scope(ours.delegation().scope())
        .principal(given.to().in(ours.delegation().managingTenant()))
        .role(given.role())
        .remedy(
            new Remedy(
                "the partner",
                "Offer the delegation without this role, or with one that fits the work.",
                List.of()))
        .says(
            ours.name()
                + " gives "
                + given.name().filter(name -> !name.isBlank()).orElse(given.to().value())
                + " "
                + names.role(given.role())
                + ", which "
                + what
                + ", at "
                + names.scope(ours.delegation().scope())
                + ".");
  }
}
