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
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoStandingPatternRuleTest {

  private static final NoStandingPatternRule RULE = new NoStandingPatternRule();

  private static Tenants twoToActivate() {
    return new Tenants()
        .guest("anna")
        .guest("bert")
        .assign("anna", "Reader", "sub-1")
        .eligible("anna", "Contributor", "sub-1")
        .eligible("bert", "Owner", "sub-1");
  }

  @Test
  void speaksOfASubscriptionWhereNobodyWhoMayActivateHoldsAnythingStanding() {
    Finding finding = only(RULE, twoToActivate());

    assertThat(finding.message())
        .startsWith(
            "2 principals of ours may activate roles through PIM, and none of them holds an"
                + " eligible role standing (")
        .contains("guest anna", "guest bert")
        .endsWith("), at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(finding.scope()).contains(scope("sub-1"));
    assertThat(finding.principal()).isEmpty();
  }

  @Test
  void leavesTheDecisionToTheCustomerWithLinesToRun() {
    Finding finding = only(RULE, twoToActivate());

    assertThat(finding.remedies()).hasSize(1);
    assertThat(finding.remedies().get(0).who()).isEqualTo("the customer");
    assertThat(finding.remedies().get(0).what()).endsWith("It is the customer's decision.");
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .containsExactlyInAnyOrder(
            line(id("anna").value(), "User"), line(id("bert").value(), "User"));
  }

  private static String line(String holder, String type) {
    return "az role assignment create --assignee-object-id '"
        + holder
        + "' --assignee-principal-type "
        + type
        + " --role 'Support Request Contributor' --scope"
        + " '/subscriptions/5b5b5b5b-0000-4000-8000-000000000001'";
  }

  @Test
  void speaksAlthoughSomebodyElseCarriesTheSubscription() {
    only(
        RULE,
        twoToActivate()
            .guest("carl")
            .assign("carl", "Contributor", "sub-1")
            .linked("carl", Tenants.LOCATION, 10));
  }

  @Test
  void leavesASinglePrincipalToTheRuleAboutPrincipals() {
    Tenants one = new Tenants().guest("anna").eligible("anna", "Contributor", "sub-1");

    silent(RULE, one);
    only(new PimEligibleOnlyRule(), one);
  }

  @Test
  void staysSilentWhereOneOfThemHasTheStandingRoleThereOrAbove() {
    silent(RULE, twoToActivate().assign("anna", "Support Request Contributor", "sub-1"));
    silent(RULE, twoToActivate().assign("bert", "Support Request Contributor", "mg-1"));
  }

  @Test
  void staysSilentAboutRolesBelowTheSubscriptionAndAboutOthers() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .guest("bert")
            .eligible("anna", "Contributor", "rg-1")
            .eligible("bert", "Contributor", "rg-1"));
    silent(
        RULE,
        new Tenants()
            .with(Principals.member("own", "contoso.com"))
            .with(Principals.member("eve", "contoso.com"))
            .eligible("own", "Contributor", "sub-1")
            .eligible("eve", "Contributor", "sub-1"));
  }

  @Test
  void leavesLighthouseAside() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .eligible("anna", "Contributor", "sub-1")
            .with(
                new Delegation(
                    "delegation-1",
                    scope("sub-1"),
                    "Operations",
                    Tenants.FABRIKAM,
                    Optional.empty(),
                    List.of(),
                    List.of(
                        new Delegation.EligibleAuthorization(
                            id("bert"),
                            Optional.of("bert"),
                            Tenants.role("Contributor"),
                            Optional.empty())))));
  }

  @Test
  void isStoppedByAStandingRoleOfWhichNothingIsKnown() {
    silent(RULE, twoToActivate().assign("anna", "Key Vault Administrator", "sub-1"));
  }

  @Test
  void isStoppedWhereAStandingRoleMayNotHaveBeenSeen() {
    silent(RULE, twoToActivate().gap(Source.ROLE_ASSIGNMENTS, "sub-1"));
    silent(
        RULE,
        twoToActivate()
            .with(Principals.group("team"))
            .assign(
                "team",
                "Group",
                Tenants.role("Support Request Contributor"),
                "sub-1",
                Optional.empty()));
  }
}
