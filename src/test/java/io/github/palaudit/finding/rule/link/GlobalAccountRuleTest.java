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
import io.github.palaudit.snapshot.PartnerId;
import org.junit.jupiter.api.Test;

class GlobalAccountRuleTest {

  private static final GlobalAccountRule RULE = new GlobalAccountRule();

  private static Tenants anna(PartnerId partner, int daysAgo) {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .linked("anna", partner, daysAgo);
  }

  @Test
  void speaksOfALinkToTheGlobalAccountAndUpdatesIt() {
    Finding finding = only(RULE, anna(Tenants.GLOBAL, 10));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna is linked to the partner global account, not to a location account, at"
                + " subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(finding.remedies()).hasSize(1);
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .containsExactly(
            "az extension add --name managementpartner",
            "az login --tenant c0c0c0c0-0000-4000-8000-000000000001 --allow-no-subscriptions",
            "az managementpartner update --partner-id 31415927");
    assertThat(lines(finding.remedies().get(0), "PowerShell"))
        .endsWith("Update-AzManagementPartner -PartnerId 31415927");
  }

  @Test
  void whoeverIsLinkedToTheGlobalAccountIsOurs() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .with(Principals.member("own", "contoso.com"))
                .assign("own", "Owner", "sub-1")
                .linked("own", Tenants.GLOBAL, 10));

    assertThat(finding.principal()).contains(id("own").in(Tenants.CONTOSO));
  }

  @Test
  void staysSilentAboutOtherLinks() {
    silent(RULE, anna(Tenants.LOCATION, 10));
    silent(RULE, anna(new PartnerId("27182818"), 10));
    silent(RULE, new Tenants().linked("anna", Tenants.GLOBAL, 10));
  }

  @Test
  void isStoppedByStaleAndMissingEvidence() {
    silent(RULE, anna(Tenants.GLOBAL, 121));
    silent(RULE, new Tenants().guest("anna").assign("anna", "Contributor", "sub-1"));
  }
}
