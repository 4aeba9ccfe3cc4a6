package io.github.palaudit.finding.rule.access;

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
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnlinkedAdminRuleTest {

  private static final UnlinkedAdminRule RULE = new UnlinkedAdminRule();

  private static Tenants unlinkedAnna() {
    return new Tenants().guest("anna").assign("anna", "Contributor", "sub-1").notLinked("anna", 10);
  }

  @Test
  void speaksOfAnAdminWhoseEvidenceSaysNotLinked() {
    Finding finding = only(RULE, unlinkedAnna());

    assertThat(finding.message())
        .isEqualTo("Guest anna holds Contributor and is not linked, at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scope()).isEmpty();
    assertThat(finding.role()).isEmpty();
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
  }

  @Test
  void theRemedyIsFilledInForTheTenantAndTheLocationAccount() {
    Finding finding = only(RULE, unlinkedAnna());

    assertThat(finding.remedies()).hasSize(1);
    assertThat(finding.remedies().get(0).who()).isEqualTo("anna");
    assertThat(finding.remedies().get(0).what())
        .isEqualTo("Sign in as this identity in this tenant and link it to 31415927.");
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .containsExactly(
            "az extension add --name managementpartner",
            "az login --tenant c0c0c0c0-0000-4000-8000-000000000001 --allow-no-subscriptions",
            "az managementpartner create --partner-id 31415927");
    assertThat(lines(finding.remedies().get(0), "PowerShell"))
        .containsExactly(
            "Install-Module -Name Az.ManagementPartner -Repository PSGallery",
            "Connect-AzAccount -Tenant c0c0c0c0-0000-4000-8000-000000000001",
            "New-AzManagementPartner -PartnerId 31415927");
  }

  @Test
  void theCustomersOwnLocationAccountGoesFirst() {
    Customer entry = Principals.contoso(true, Customer.Csp.NONE);
    Customer withAccount =
        new Customer(
            entry.name(),
            entry.tenant(),
            entry.scopes(),
            Optional.of(new PartnerId("31415928")),
            entry.engagementStart(),
            entry.engagementEnd(),
            true,
            entry.csp(),
            entry.plannedMove(),
            entry.purpose(),
            entry.approvals(),
            entry.renewal());

    Finding finding = only(RULE, unlinkedAnna().customer(withAccount));

    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .endsWith("az managementpartner create --partner-id 31415928");
  }

  @Test
  void aServicePrincipalSignsInWithItsOwnSecret() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .with(Principals.application("svc"))
                .assign("svc", "Contributor", "sub-1")
                .notLinked("svc", 10));

    assertThat(finding.message())
        .isEqualTo(
            "Service principal svc holds Contributor and is not linked, at subscription sub-1.");
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .contains(
            "az login --service-principal --username a9900000-0000-4000-8000-000000000001"
                + " --password \"$AZURE_CLIENT_SECRET\""
                + " --tenant c0c0c0c0-0000-4000-8000-000000000001 --allow-no-subscriptions");
    assertThat(lines(finding.remedies().get(0), "PowerShell"))
        .contains(
            "Connect-AzAccount -ServicePrincipal -Tenant c0c0c0c0-0000-4000-8000-000000000001"
                + " -Credential (Get-Credential a9900000-0000-4000-8000-000000000001)");
  }

  @Test
  void aHostileClientIdNeverReachesACommand() {
    ServicePrincipal svc = Principals.application("svc");
    ServicePrincipal hostile =
        new ServicePrincipal(
            svc.id(),
            svc.displayName(),
            Optional.of("x; rm -rf ~"),
            svc.type(),
            svc.ownerTenant(),
            svc.enabled(),
            svc.secretExpiries(),
            svc.certificateExpiries(),
            svc.federated(),
            true);

    Finding finding =
        only(
            RULE,
            new Tenants().with(hostile).assign("svc", "Contributor", "sub-1").notLinked("svc", 10));

    assertThat(finding.remedies().get(0).commands())
        .allSatisfy(
            command -> {
              assertThat(String.join("\n", command.lines())).doesNotContain("rm -rf");
              assertThat(String.join("\n", command.lines())).contains("<client id>");
            });
  }

  @Test
  void aDelegatedAdminLinksInTheManagingTenant() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .managing(Principals.member("anna", "fabrikam.com"))
                .with(
                    new Delegation(
                        "delegation-1",
                        scope("sub-1"),
                        "Operations",
                        Tenants.FABRIKAM,
                        Optional.empty(),
                        List.of(
                            new Delegation.Authorization(
                                id("anna"),
                                Optional.of("anna"),
                                Tenants.role("Contributor"),
                                List.of())),
                        List.of()))
                .observedIn(
                    Tenants.FABRIKAM,
                    "anna",
                    LinkAnswer.NOT_LINKED,
                    Optional.empty(),
                    Optional.empty(),
                    10));

    assertThat(finding.principal()).contains(id("anna").in(Tenants.FABRIKAM));
    assertThat(finding.tenant()).isEqualTo(Tenants.CONTOSO);
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .contains(
            "az login --tenant fab00000-0000-4000-8000-000000000001 --allow-no-subscriptions");
  }

  @Test
  void namesEveryRoleOnceThreeScopesAndHowManyMore() {
    Finding finding =
        only(
            RULE,
            unlinkedAnna()
                .assign("anna", "Owner", "sub-1")
                .assign("anna", "Contributor", "sub-2")
                .assign("anna", "Contributor", "rg-1")
                .assign("anna", "Reader", "rg-3")
                .assign("anna", "Contributor", "rg-2"));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds Contributor, Owner and is not linked, at subscription sub-1,"
                + " resource group rg-1, resource group rg-2 and 1 more.");
    assertThat(finding.scopes())
        .containsExactly(scope("sub-1"), scope("rg-1"), scope("rg-2"), scope("sub-2"));
  }

  @Test
  void mattersLessWhereAllIsAttributedAlready() {
    Finding finding =
        only(
            RULE,
            unlinkedAnna()
                .guest("bert")
                .assign("bert", "Contributor", "sub-1")
                .linked("bert", Tenants.LOCATION, 10));

    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
  }

  @Test
  void staysSilentAboutWhoIsLinkedReadsOnlyIsNotActiveOrIsNotOurs() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .linked("anna", Tenants.LOCATION, 10));
    silent(
        RULE, new Tenants().guest("anna").assign("anna", "Reader", "sub-1").notLinked("anna", 10));
    silent(
        RULE,
        new Tenants().guest("anna").eligible("anna", "Contributor", "sub-1").notLinked("anna", 10));
    silent(
        RULE,
        new Tenants()
            .with(Principals.member("own", "contoso.com"))
            .assign("own", "Owner", "sub-1")
            .notLinked("own", 10));
  }

  @Test
  void staysSilentAboutWhoCannotLink() {
    silent(
        RULE,
        new Tenants()
            .with(Principals.guest("anna", false, "Accepted"))
            .assign("anna", "Contributor", "sub-1")
            .notLinked("anna", 10));
    silent(
        RULE,
        new Tenants()
            .with(Principals.managedIdentity("mi"))
            .ours("mi")
            .assign("mi", "Contributor", "sub-1")
            .notLinked("mi", 10));
  }

  @Test
  void isStoppedByMissingInconclusiveAndStaleEvidence() {
    silent(RULE, new Tenants().guest("anna").assign("anna", "Contributor", "sub-1"));
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .observed("anna", LinkAnswer.INCONCLUSIVE, Optional.empty(), Optional.empty(), 1));
    silent(
        RULE,
        new Tenants().guest("anna").assign("anna", "Contributor", "sub-1").notLinked("anna", 121));
  }

  @Test
  void isStoppedByARoleOfWhichNothingIsKnownAndByAnUnresolvedPrincipal() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Key Vault Administrator", "sub-1")
            .notLinked("anna", 10));
    silent(
        RULE,
        new Tenants()
            .with(new UnresolvedPrincipal(id("ghost"), "User"))
            .assign("ghost", "Contributor", "sub-1")
            .notLinked("ghost", 10));
  }
}
