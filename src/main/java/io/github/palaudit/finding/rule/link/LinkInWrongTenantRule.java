package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Holding;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
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

/** A link made in the customer's tenant for access that comes from ours. */
public final class LinkInWrongTenantRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL026",
          "Link in the customer's tenant for Lighthouse access",
          Severity.MEDIUM,
          "A person or application of ours has access through Lighthouse with a role that counts or may count; its object in the managing tenant is not linked, or nobody has shown it; and its object in the customer's tenant is linked to us. People are told by home address or alias, applications by client id, so the managing tenant's snapshot has to be there.",
          "With Lighthouse the identity that acts is the one in the managing tenant, and its link serves every customer. A link on the guest of the same person attributes only what that guest holds.",
          "The identity signs in to the managing tenant and links there.",
          List.of("F-A1", "F-A7"));

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
    if (coverage.inputs().customer().delegations().isEmpty()) {
      return Inquiry.SILENT;
    }
    LinkedHere here = LinkedHere.of(coverage);
    return principal ->
        Optional.of(principal)
            .filter(access -> access.who().link().truth() != Truth.YES)
            .filter(access -> access.who().counts().truth() != Truth.NO)
            .filter(access -> !delegated(access).isEmpty())
            .filter(access -> here.has(access.who()))
            .map(access -> finding(coverage, access));
  }

  private static List<Grant> delegated(Access access) {
    return access.where(
        grant ->
            grant.holding().kind() == Holding.Kind.DELEGATION
                && grant.active().truth() != Truth.NO
                && grant.holding().role().truth() != Truth.NO);
  }

  private static Finding finding(Coverage coverage, Access access) {
    Wording names = new Wording(coverage);
    LinkRemedies links = new LinkRemedies(coverage);
    boolean notLinked = access.who().link().truth() == Truth.NO;
    List<Grant> grants = delegated(access);
    List<ScopeId> scopes = Access.scopes(grants);
    return new Draft(TEXT, coverage)
        .severity(Access.areCovered(coverage, scopes) ? Severity.LOW : TEXT.severity())
        .principal(access.who().id())
        .touching(scopes)
        .remedy(notLinked ? links.link(access.who()) : links.show(access.who()))
        .says(
            names.principal(access.who())
                + " has "
                + names.roles(grants)
                + " through Lighthouse and is linked in the customer's tenant, while in the"
                + " managing tenant "
                + (notLinked ? "it is not linked" : "its link is unknown")
                + ", at "
                + names.scopes(scopes)
                + ".");
  }
}
