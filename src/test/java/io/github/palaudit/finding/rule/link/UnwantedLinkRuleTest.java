package io.github.palaudit.finding.rule.link;

import static io.github.palaudit.Tenants.FABRIKAM;
import static io.github.palaudit.Tenants.GLOBAL;
import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.lines;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PartnerId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnwantedLinkRuleTest {

  private static final UnwantedLinkRule RULE = new UnwantedLinkRule();

  private static Tenants unwanted() {
    return new Tenants()
        .customer(Principals.contoso(false, Customer.Csp.NONE))
        .guest("anna")
        .assign("anna", "Contributor", "sub-1");
  }

  @Test
  void speaksOfWhoIsLinked() {
    Finding finding = only(RULE, unwanted().linked("anna", LOCATION, 10));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna is linked to one of our accounts although the customer's entry says that"
                + " attribution is not wanted, and holds Contributor, at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
  }

  @Test
  void theIdentityItselfDeletesTheLinkThatWasSeen() {
    Finding finding = only(RULE, unwanted().linked("anna", GLOBAL, 10));

    assertThat(finding.remedies()).hasSize(1);
    assertThat(finding.remedies().get(0).who()).isEqualTo("anna");
    assertThat(finding.remedies().get(0).commands())
        .extracting(command -> command.tool())
        .containsExactly("Azure CLI", "PowerShell");
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .containsExactly(
            "az extension add --name managementpartner",
            "az login --tenant c0c0c0c0-0000-4000-8000-000000000001 --allow-no-subscriptions",
            "az managementpartner delete --partner-id 31415926");
    assertThat(lines(finding.remedies().get(0), "PowerShell"))
        .endsWith("Remove-AzManagementPartner -PartnerId 31415926");
  }

  @Test
  void aServicePrincipalMayUseRest() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .customer(Principals.contoso(false, Customer.Csp.NONE))
                .with(Principals.application("svc"))
                .linked("svc", LOCATION, 10));

    assertThat(finding.message())
        .isEqualTo(
            "Service principal svc is linked to one of our accounts although the customer's entry"
                + " says that attribution is not wanted; it was seen with no eligible role in"
                + " force.");
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(lines(finding.remedies().get(0), "REST"))
        .endsWith(
            "az rest --method delete --url"
                + " 'https://management.azure.com/providers/Microsoft.ManagementPartner/partners/31415927?api-version=2018-02-01'");
  }

  @Test
  void aLinkInOurOwnTenantIsNotDeletedForOneCustomer() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .customer(Principals.contoso(false, Customer.Csp.NONE))
                .with(
                    new Delegation(
                        "delegation-1",
                        scope("sub-1"),
                        "Operations",
                        FABRIKAM,
                        Optional.empty(),
                        List.of(
                            new Delegation.Authorization(
                                id("anna"),
                                Optional.of("anna"),
                                Tenants.role("Contributor"),
                                List.of())),
                        List.of()))
                .observedIn(
                    FABRIKAM,
                    "anna",
                    LinkAnswer.LINKED,
                    Optional.of(LOCATION),
                    Optional.empty(),
                    10));

    assertThat(finding.remedies().get(0).commands()).isEmpty();
    assertThat(finding.remedies().get(0).what()).contains("every customer that delegates");
  }

  @Test
  void staysSilentWhereAttributionIsWantedOrTheLinkIsAnothers() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .linked("anna", LOCATION, 10));
    silent(RULE, unwanted().linked("anna", new PartnerId("27182818"), 10));
    silent(RULE, unwanted().notLinked("anna", 10));
  }

  @Test
  void isStoppedByMissingAndStaleEvidence() {
    silent(RULE, unwanted());
    silent(RULE, unwanted().linked("anna", LOCATION, 121));
  }
}
