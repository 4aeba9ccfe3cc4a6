package io.github.palaudit.finding.rule.fragility;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A service principal that soon cannot show its link. */
public final class CredentialExpiryRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL032",
          "Link soon unreadable",
          Severity.LOW,
          "All known secrets and certificates of a service principal that is or may be linked have expired, or expire within the policy's horizon.",
          "Verification only: the service principal goes on counting without a credential, but nobody can sign in as it to read its link.",
          "Show its link before the last credential ends, and give it a new credential where it is to be shown again.",
          List.of("F-A17", "F-B1"));

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
    return access -> finding(coverage, access);
  }

  private static Optional<Finding> finding(Coverage coverage, Access access) {
    if (!(access.who().principal().orElse(null) instanceof ServicePrincipal application)
        || application.isManagedIdentity()
        || application.federated().orElse(false)
        || !mayAttribute(access)) {
      return Optional.empty();
    }
    Instant now = coverage.inputs().asOf();
    Instant horizon =
        now.plus(Duration.ofDays(coverage.inputs().configuration().policy().horizonDays()));
    return Stream.concat(
            application.secretExpiries().stream(), application.certificateExpiries().stream())
        .max(Comparator.naturalOrder())
        .filter(last -> last.isBefore(horizon))
        .map(
            last ->
                new Draft(TEXT, coverage)
                    .principal(access.who().id())
                    .touching(Access.scopes(access.grants()))
                    .remedy(remedy(coverage, access, last.isAfter(now)))
                    .says(
                        new Wording(coverage).principal(access.who())
                            + (last.isAfter(now)
                                ? " has no credential beyond "
                                : " has had no valid credential since ")
                            + Dates.day(last)
                            + (application.federated().isEmpty()
                                ? " (federated ones were not read)"
                                : "")
                            + ": its link cannot be shown "
                            + (last.isAfter(now) ? "after that" : "until it has one")
                            + ", while what it attributes does not change."));
  }

  private static Remedy remedy(Coverage coverage, Access access, boolean inTime) {
    return inTime
        ? new LinkRemedies(coverage).show(access.who())
        : new Remedy(
            "the partner",
            "Give it a new credential when its link is to be shown again.",
            List.of());
  }

  /** Nothing about it is sure to keep it from attributing what it holds. */
  private static boolean mayAttribute(Access access) {
    return access.who().counts().truth() != Truth.NO
        && access.who().link().truth() != Truth.NO
        && !access
            .where(
                grant ->
                    grant.active().truth() != Truth.NO
                        && grant.holding().role().truth() != Truth.NO)
            .isEmpty();
  }
}
