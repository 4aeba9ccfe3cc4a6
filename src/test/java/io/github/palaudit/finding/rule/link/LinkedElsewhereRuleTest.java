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
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PartnerId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkedElsewhereRuleTest {

  private static final LinkedElsewhereRule RULE = new LinkedElsewhereRule();
  private static final PartnerId OTHER = new PartnerId("27182818");

  private static Tenants anna(PartnerId partner, String name, int daysAgo) {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .observed("anna", LinkAnswer.LINKED, Optional.of(partner), Optional.of(name), daysAgo);
  }

  @Test
  void speaksOfALinkToAnotherPartner() {
    Finding finding = only(RULE, anna(OTHER, "Tailspin Toys", 10));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna is linked to another partner (linked to 27182818 (Tailspin Toys), seen"
                + " 10 Nov 2026 in anna.json), at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
  }

  @Test
  void hintsAtAnIdThatIsASlipAndStillSaysSomebodyElse() {
    Finding finding = only(RULE, anna(new PartnerId("31415972"), "Tailspin Toys", 10));

    assertThat(finding.message())
        .startsWith(
            "Guest anna is linked to another partner, whose id is 31415927 with two digits"
                + " exchanged (linked to 31415972 (Tailspin Toys), ");
    silent(RULE, anna(new PartnerId("31415972"), "Tailspin Toys", 121));
  }

  @Test
  void asksFirstAndThenUpdatesAndNeverCreates() {
    Finding finding = only(RULE, anna(OTHER, "Tailspin Toys", 10));

    assertThat(finding.remedies()).hasSize(2);
    assertThat(finding.remedies().get(0).what())
        .isEqualTo("Ask whose identity this is before anything is changed.");
    assertThat(finding.remedies().get(0).commands()).isEmpty();
    Remedy update = finding.remedies().get(1);
    assertThat(lines(update, "Azure CLI"))
        .containsExactly(
            "az extension add --name managementpartner",
            "az login --tenant c0c0c0c0-0000-4000-8000-000000000001 --allow-no-subscriptions",
            "az managementpartner update --partner-id 31415927");
    assertThat(lines(update, "PowerShell"))
        .containsExactly(
            "Install-Module -Name Az.ManagementPartner -Repository PSGallery",
            "Connect-AzAccount -Tenant c0c0c0c0-0000-4000-8000-000000000001",
            "Update-AzManagementPartner -PartnerId 31415927");
  }

  @Test
  void staysSilentAboutLinksToUsAndAboutOthers() {
    silent(RULE, anna(Tenants.LOCATION, "Fabrikam", 10));
    silent(RULE, anna(Tenants.GLOBAL, "Fabrikam", 10));
    silent(
        RULE,
        new Tenants()
            .with(Principals.member("own", "contoso.com"))
            .assign("own", "Owner", "sub-1")
            .linked("own", OTHER, 10));
  }

  @Test
  void isStoppedByAnUnlistedIdThatCarriesOurName() {
    silent(RULE, anna(OTHER, "Fabrikam", 10));
    silent(RULE, anna(OTHER, " FABRIKAM ", 10));
  }

  @Test
  void isStoppedByStaleEvidence() {
    silent(RULE, anna(OTHER, "Tailspin Toys", 121));
  }
}
