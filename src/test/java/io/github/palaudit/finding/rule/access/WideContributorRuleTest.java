package io.github.palaudit.finding.rule.access;

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
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import org.junit.jupiter.api.Test;

class WideContributorRuleTest {

  private static final WideContributorRule RULE = new WideContributorRule();

  @Test
  void speaksOfContributorAtAManagementGroup() {
    Finding finding =
        only(
            RULE,
            new Tenants().with(Principals.application("svc")).assign("svc", "Contributor", "mg-1"));

    assertThat(finding.message())
        .isEqualTo(
            "Service principal svc holds Contributor at all times, at management group mg-1.");
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(finding.scopes()).containsExactly(scope("mg-1"));
    assertThat(finding.remedies().get(0).what()).doesNotContain("PIM");
    assertThat(lines(finding.remedies().get(0), "Azure CLI").get(0))
        .isEqualTo(
            "az role assignment create --assignee-object-id '"
                + id("svc")
                + "' --assignee-principal-type ServicePrincipal --role 'Support Request"
                + " Contributor' --scope"
                + " '/providers/Microsoft.Management/managementGroups/mg-1'");
  }

  @Test
  void speaksOfTheTenantRootToo() {
    Finding finding = only(RULE, new Tenants().guest("anna").assign("anna", "Contributor", "/"));

    assertThat(finding.message())
        .isEqualTo("Guest anna holds Contributor at all times, at the tenant root.");
  }

  @Test
  void namesOnlyWhatIsAboveSubscriptions() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .guest("anna")
                .assign("anna", "Contributor", "mg-1")
                .assign("anna", "Contributor", "sub-1"));

    assertThat(finding.scopes()).containsExactly(scope("mg-1"));
  }

  @Test
  void staysSilentAboutSubscriptionsOtherRolesOthersAndWhatIsEligible() {
    silent(RULE, new Tenants().guest("anna").assign("anna", "Contributor", "sub-1"));
    silent(RULE, new Tenants().guest("anna").assign("anna", "Owner", "mg-1"));
    silent(RULE, new Tenants().guest("anna").assign("anna", "Network Contributor", "mg-1"));
    silent(RULE, new Tenants().guest("anna").eligible("anna", "Contributor", "mg-1"));
    silent(
        RULE,
        new Tenants()
            .with(Principals.member("own", "contoso.com"))
            .assign("own", "Contributor", "mg-1"));
  }

  @Test
  void isStoppedWhereNothingSaysWhoseItIsOrUnderStrictWhetherItStands() {
    silent(
        RULE,
        new Tenants()
            .with(new UnresolvedPrincipal(id("ghost"), "User"))
            .assign("ghost", "Contributor", "mg-1"));
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "mg-1")
            .source(Source.ASSIGNMENT_SCHEDULES, Completeness.NOT_SUPPLIED)
            .strict());
  }
}
