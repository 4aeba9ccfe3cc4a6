package io.github.palaudit.finding.rule.link;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.lines;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnknownLinkRuleTest {

  private static final UnknownLinkRule RULE = new UnknownLinkRule();

  private static Tenants anna() {
    return new Tenants().guest("anna").assign("anna", "Contributor", "sub-1");
  }

  @Test
  void speaksWhereNoEvidenceWasGiven() {
    Finding finding = only(RULE, anna());

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds Contributor and its link is unknown (no evidence was given), at"
                + " subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
  }

  @Test
  void asksThePrincipalToShowItsLinkAndNeverToChangeIt() {
    Finding finding = only(RULE, anna());

    assertThat(finding.remedies()).hasSize(1);
    assertThat(finding.remedies().get(0).who()).isEqualTo("anna");
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .containsExactly(
            "az extension add --name managementpartner",
            "az login --tenant c0c0c0c0-0000-4000-8000-000000000001 --allow-no-subscriptions",
            "az managementpartner show > link-" + id("anna").value() + ".json");
    assertThat(lines(finding.remedies().get(0), "PowerShell"))
        .containsExactly(
            "Install-Module -Name Az.ManagementPartner -Repository PSGallery",
            "Connect-AzAccount -Tenant c0c0c0c0-0000-4000-8000-000000000001",
            "Get-AzManagementPartner | ConvertTo-Json > link-" + id("anna").value() + ".json");
  }

  @Test
  void speaksWhereTheQuestionWasRefused() {
    Finding finding =
        only(
            RULE,
            anna()
                .observed("anna", LinkAnswer.INCONCLUSIVE, Optional.empty(), Optional.empty(), 1));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds Contributor and its link is unknown (no answer that settles it:"
                + " 403), at subscription sub-1.");
  }

  @Test
  void speaksOfARoleThatMayCount() {
    only(RULE, new Tenants().guest("anna").assign("anna", "Key Vault Administrator", "sub-1"));
  }

  @Test
  void mattersLittleWhereAllIsAttributedAlready() {
    Finding finding =
        only(
            RULE,
            anna()
                .guest("bert")
                .assign("bert", "Contributor", "sub-1")
                .linked("bert", Tenants.LOCATION, 10));

    assertThat(finding.severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void staysSilentWhereTheAnswerIsKnown() {
    silent(RULE, anna().linked("anna", Tenants.LOCATION, 10));
    silent(RULE, anna().notLinked("anna", 10));
    silent(RULE, anna().linked("anna", new PartnerId("27182818"), 10));
  }

  @Test
  void staysSilentWhereALinkWouldChangeNothing() {
    silent(RULE, new Tenants().guest("anna").assign("anna", "Reader", "sub-1"));
    silent(RULE, new Tenants().guest("anna").eligible("anna", "Contributor", "sub-1"));
    silent(
        RULE,
        new Tenants()
            .with(Principals.guest("anna", false, "Accepted"))
            .assign("anna", "Contributor", "sub-1"));
  }

  @Test
  void leavesStaleEvidenceToItsOwnRule() {
    silent(RULE, anna().linked("anna", Tenants.LOCATION, 121));
  }

  @Test
  void leavesAnUnlistedIdOfOurNameAndContradictionsToTheirOwnRules() {
    silent(
        RULE,
        anna()
            .observed(
                "anna",
                LinkAnswer.LINKED,
                Optional.of(new PartnerId("31415999")),
                Optional.of("Fabrikam"),
                10));
    silent(RULE, anna().linked("anna", Tenants.LOCATION, 10).notLinked("anna", 10));
  }

  @Test
  void isStoppedWhereMembersWereNotReadOrNothingSaysWhoseItIs() {
    silent(
        RULE,
        new Tenants()
            .with(Principals.group("team"))
            .ours("team")
            .assign("team", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty()));
    silent(
        RULE,
        new Tenants()
            .with(new UnresolvedPrincipal(id("ghost"), "User"))
            .assign("ghost", "Contributor", "sub-1"));
  }
}
