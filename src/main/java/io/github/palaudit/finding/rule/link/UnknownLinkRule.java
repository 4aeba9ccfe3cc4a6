package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nobody has shown whether this principal is linked. */
public final class UnknownLinkRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL006",
          "Unknown link",
          Severity.MEDIUM,
          "A principal of ours holds a role in force that counts or may count, and no evidence settles whether it is linked.",
          "Only the identity itself can read its link. Until it has, what it attributes is unknown, which is not no.",
          "The principal shows its link and sends the answer in.",
          List.of("F-B1", "F-B2"));

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
    LinkRemedies links = new LinkRemedies(coverage);
    return principal ->
        Optional.of(principal)
            .filter(
                access ->
                    access.who().link().truth() == Truth.UNKNOWN
                        && !OTHERS.contains(access.who().link().cause()))
            .flatMap(
                access ->
                    OpenLink.finding(
                        TEXT,
                        coverage,
                        access,
                        "its link is unknown",
                        List.of(links.show(access.who()))));
  }

  /** What rules of their own speak of, or nobody could show. */
  private static final Set<Cause> OTHERS =
      Set.of(
          Cause.EVIDENCE_STALE,
          Cause.LINKED_TO_UNLISTED_ACCOUNT,
          Cause.EVIDENCE_CONTRADICTORY,
          Cause.MEMBERS_UNREAD,
          Cause.LINK_NOT_APPLICABLE);
}
