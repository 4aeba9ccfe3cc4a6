package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
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
import java.util.Set;

/** A guest whose link stayed behind on another object. */
public final class ReinvitedGuestRule implements PrincipalRule {

  private static final Set<Cause> WITHOUT_LINK =
      Set.of(Cause.NOT_LINKED, Cause.EVIDENCE_MISSING, Cause.EVIDENCE_INCONCLUSIVE);

  private static final RuleText TEXT =
      new RuleText(
          "PAL025",
          "Guest under a new object",
          Severity.MEDIUM,
          "A guest of ours holds an eligible role in force and is not linked, or nobody has shown it; and another guest object of the same home address was last seen linked to us, and is disabled or, as far as everything was read, holds no eligible role in force. Both objects have to be in the snapshot: evidence carries no address, so of an object that was deleted nobody can tell whose it was.",
          "A link belongs to the object, not to the person. Somebody who is invited again as a new object starts without one.",
          "The person signs in with the new object and links it; the customer removes the old one.",
          List.of("F-A1", "F-A6"));

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
    LinkedGuests linked = LinkedGuests.of(coverage);
    return principal ->
        Optional.of(principal)
            .filter(access -> WITHOUT_LINK.contains(access.who().link().cause()))
            .filter(access -> access.who().counts().truth() == Truth.YES)
            .flatMap(access -> linked.leftBehind(access.who()))
            .filter(old -> !principal.activeAndCounting().isEmpty())
            .map(old -> finding(coverage, principal, old));
  }

  private static Finding finding(Coverage coverage, Access access, Beneficiary old) {
    Wording names = new Wording(coverage);
    LinkRemedies links = new LinkRemedies(coverage);
    boolean notLinked = access.who().link().cause() == Cause.NOT_LINKED;
    List<Grant> grants = access.activeAndCounting();
    List<ScopeId> scopes = Access.scopes(grants);
    return new Draft(TEXT, coverage)
        .severity(Access.areCovered(coverage, scopes) ? Severity.LOW : TEXT.severity())
        .principal(access.who().id())
        .touching(scopes)
        .remedy(notLinked ? links.link(access.who()) : links.show(access.who()))
        .says(
            names.principal(access.who())
                + " holds "
                + names.roles(grants)
                + " and "
                + (notLinked ? "is not linked" : "its link is unknown")
                + ", while another object of the same home address ("
                + old.id().object()
                + ", "
                + (old.counts().cause() == Cause.DISABLED
                    ? "disabled"
                    : "without an eligible role in force")
                + ") was linked to us, at "
                + names.scopes(scopes)
                + ".");
  }
}
