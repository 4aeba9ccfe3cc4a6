package io.github.palaudit.finding.rule.fragility;

import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import org.junit.jupiter.api.Test;

class RestsOnOneUserRuleTest {

  private static final RestsOnOneUserRule RULE = new RestsOnOneUserRule();

  private static Tenants anna() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .linked("anna", Tenants.LOCATION, 10);
  }

  @Test
  void speaksOfASubscriptionThatLeavesWithOnePerson() {
    Finding finding = only(RULE, anna());

    assertThat(finding.message())
        .isEqualTo("Subscription sub-1 is attributed by one person only, Guest anna.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.scope()).contains(scope("sub-1"));
    assertThat(finding.principal()).isEmpty();
    assertThat(finding.remedies()).hasSize(1);
    assertThat(finding.remedies().get(0).who()).isEqualTo("the partner");
  }

  @Test
  void staysSilentBesideASecondPersonOrAnApplication() {
    silent(
        RULE,
        anna()
            .guest("bert")
            .assign("bert", "Contributor", "sub-1")
            .linked("bert", Tenants.LOCATION, 10));
    silent(
        RULE,
        anna()
            .with(Principals.application("svc"))
            .assign("svc", "Contributor", "mg-1")
            .linked("svc", Tenants.LOCATION, 10));
  }

  @Test
  void staysSilentOutsideTheEngagement() {
    silent(RULE, anna().customer(Principals.contoso(true, Customer.Csp.NONE, "sub-2")));
  }

  @Test
  void isStoppedWhereItIsUnknownWhetherItIsAttributed() {
    silent(RULE, new Tenants().guest("anna").assign("anna", "Contributor", "sub-1"));
  }

  @Test
  void aSecondPersonWhoMightBeLinkedIsNoneToRestOn() {
    only(RULE, anna().guest("bert").assign("bert", "Contributor", "sub-1"));
  }
}
