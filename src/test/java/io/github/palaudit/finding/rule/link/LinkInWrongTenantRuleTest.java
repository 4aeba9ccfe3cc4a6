package io.github.palaudit.finding.rule.link;

import static io.github.palaudit.Tenants.FABRIKAM;
import static io.github.palaudit.Tenants.LOCATION;
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
import io.github.palaudit.snapshot.LinkAnswer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkInWrongTenantRuleTest {

  private static final LinkInWrongTenantRule RULE = new LinkInWrongTenantRule();

  private static Delegation delegation(String to, String role) {
    return new Delegation(
        "delegation-1",
        scope("sub-1"),
        "Operations",
        FABRIKAM,
        Optional.empty(),
        List.of(
            new Delegation.Authorization(id(to), Optional.of(to), Tenants.role(role), List.of())),
        List.of());
  }

  /** Anna's account at home has the delegation; her guest object in the customer's tenant none. */
  private static Tenants delegated() {
    return new Tenants()
        .guest("anna")
        .managing(Principals.atHome("home", "anna"))
        .with(delegation("home", "Contributor"));
  }

  private static Tenants observedAtHome(Tenants tenants, LinkAnswer answer) {
    return tenants.observedIn(
        FABRIKAM,
        "home",
        answer,
        answer == LinkAnswer.LINKED ? Optional.of(LOCATION) : Optional.empty(),
        Optional.empty(),
        10);
  }

  @Test
  void speaksWhereTheGuestIsLinkedAndTheAccountAtHomeIsNot() {
    Finding finding =
        only(RULE, observedAtHome(delegated(), LinkAnswer.NOT_LINKED).linked("anna", LOCATION, 10));

    assertThat(finding.message())
        .isEqualTo(
            "User anna has Contributor through Lighthouse and is linked in the customer's tenant,"
                + " while in the managing tenant it is not linked, at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("home").in(FABRIKAM));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .contains("az login --tenant " + FABRIKAM + " --allow-no-subscriptions")
        .endsWith("az managementpartner create --partner-id 31415927");
  }

  @Test
  void saysUnknownWhereTheAccountAtHomeHasShownNothing() {
    Finding finding = only(RULE, delegated().linked("anna", LOCATION, 10));

    assertThat(finding.message()).contains("while in the managing tenant its link is unknown, at");
    assertThat(lines(finding.remedies().get(0), "Azure CLI").get(2))
        .startsWith("az managementpartner show");
  }

  @Test
  void tellsAnApplicationByItsClientId() {
    only(
        RULE,
        new Tenants()
            .with(Principals.application("svc"))
            .managing(Principals.application("home"))
            .with(delegation("home", "Contributor"))
            .linked("svc", LOCATION, 10));
  }

  @Test
  void staysSilentWhereTheAccountAtHomeIsLinkedOrTheGuestIsNot() {
    silent(RULE, observedAtHome(delegated(), LinkAnswer.LINKED).linked("anna", LOCATION, 10));
    silent(RULE, delegated());
    silent(RULE, delegated().notLinked("anna", 10));
  }

  @Test
  void staysSilentAboutARoleThatDoesNotCountAndAboutAnotherPerson() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .managing(Principals.atHome("home", "anna"))
            .with(delegation("home", "Reader"))
            .linked("anna", LOCATION, 10));
    silent(
        RULE,
        new Tenants()
            .guest("bert")
            .managing(Principals.atHome("home", "anna"))
            .with(delegation("home", "Contributor"))
            .linked("bert", LOCATION, 10));
  }

  @Test
  void isStoppedWithoutTheManagingTenantAndByStaleEvidence() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .with(delegation("home", "Contributor"))
            .linked("anna", LOCATION, 10));
    silent(RULE, delegated().linked("anna", LOCATION, 121));
  }
}
