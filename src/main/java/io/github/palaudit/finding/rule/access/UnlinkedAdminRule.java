package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;

/** An admin whose identity is not linked. */
public final class UnlinkedAdminRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL001",
          "Unlinked admin",
          Severity.HIGH,
          "A principal of ours holds an eligible role in force, and its newest evidence says that it is not linked.",
          "Nothing under these roles is credited to us through it, and nobody is told.",
          "The principal signs in to the tenant and links itself. Nobody can do it in its place.",
          List.of("F-A3", "F-A4", "F-A6"));

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
            .filter(access -> access.who().link().cause() == Cause.NOT_LINKED)
            .filter(access -> access.who().counts().truth() == Truth.YES)
            .filter(access -> !access.activeAndCounting().isEmpty())
            .map(access -> finding(coverage, access, names, links));
  }

  private static Finding finding(
      Coverage coverage, Access access, Wording names, LinkRemedies links) {
    List<Grant> grants = access.activeAndCounting();
    List<ScopeId> scopes = Access.scopes(grants);
    return new Draft(TEXT, coverage)
        .severity(Exposure.ofGrants(coverage, grants).severity(TEXT))
        .principal(access.who().id())
        .touching(scopes)
        .remedy(links.link(access.who()))
        .says(
            names.principal(access.who())
                + " holds "
                + names.roles(grants)
                + " and is not linked, at "
                + names.scopes(scopes)
                + ".");
  }
}
