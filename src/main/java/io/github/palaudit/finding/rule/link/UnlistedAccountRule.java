package io.github.palaudit.finding.rule.link;

import io.github.palaudit.config.NearAccount;
import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.PartnerId;
import java.util.List;
import java.util.Optional;

/** A link to an account that may well be ours and is not listed. */
public final class UnlistedAccountRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL023",
          "Linked to an unlisted account of our name",
          Severity.MEDIUM,
          "A principal of ours holds a role in force that counts or may count, and is linked to a partner id that carries our name and is not among our location accounts.",
          "Either the account is ours and palaudit.yaml leaves it out, or the id was mistyped into another partner's of the same name. Until that is known, what it attributes is unknown.",
          "Look the id up in Partner Center. If it is a location account of ours, list it; if not, update the link.",
          List.of("F-A2", "F-A21", "F-A22"));

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
            .filter(access -> access.who().link().cause() == Cause.LINKED_TO_UNLISTED_ACCOUNT)
            .flatMap(access -> finding(coverage, access));
  }

  private static Optional<Finding> finding(Coverage coverage, Access access) {
    Partner partner = coverage.inputs().configuration().partner();
    String hint =
        linkedTo(access.who())
            .flatMap(id -> NearAccount.of(partner, id))
            .map(near -> ", " + near)
            .orElse("");
    return OpenLink.finding(
        TEXT,
        coverage,
        access,
        "is linked to an account that is not listed" + hint,
        List.of(
            new Remedy(
                "the partner",
                "Look the id up in Partner Center. If it is a location account of ours, list it"
                    + " under locationAccounts in palaudit.yaml and leave the link as it is.",
                List.of()),
            new LinkRemedies(coverage).update(access.who())));
  }

  private static Optional<PartnerId> linkedTo(Beneficiary who) {
    return who.evidence().flatMap(dated -> dated.observation().linkedTo());
  }
}
