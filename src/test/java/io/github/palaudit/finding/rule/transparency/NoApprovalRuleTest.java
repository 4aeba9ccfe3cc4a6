package io.github.palaudit.finding.rule.transparency;

import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Entries;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The audit is on 20 Nov 2026. */
class NoApprovalRuleTest {

  private static final NoApprovalRule RULE = new NoApprovalRule();

  private static Tenants anna() {
    return new Tenants().guest("anna").assign("anna", "Reader", "sub-1");
  }

  @Test
  void speaksOfACustomerThatTheConfigurationDoesNotKnow() {
    Finding finding = only(RULE, anna());

    assertThat(finding.message())
        .isEqualTo(
            "No approval by Contoso is on record for the access that 1 principal of ours has.");
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(finding.remedies().get(0).who()).isEqualTo("the partner");
  }

  @Test
  void speaksOfAnEntryWithoutApprovalsWhetherAttributionIsWantedOrNot() {
    Tenants two = anna().guest("bert").assign("bert", "Contributor", "sub-2");

    assertThat(only(RULE, two.customer(Principals.contoso(false, Customer.Csp.NONE))).message())
        .isEqualTo(
            "No approval by Contoso is on record for the access that 2 principals of ours have.");
  }

  @Test
  void speaksOfAnApprovalThatLiesAhead() {
    only(RULE, anna().customer(Entries.approved("2026-11-21")));
  }

  @Test
  void staysSilentWhereSomebodyApproved() {
    silent(RULE, anna().customer(Entries.approved("2026-11-20")));
    silent(RULE, anna().customer(Entries.approved("")));
  }

  @Test
  void staysSilentWhereWeHoldNothingYet() {
    silent(RULE, new Tenants().guest("anna").eligible("anna", "Contributor", "sub-1"));
    silent(
        RULE,
        new Tenants()
            .with(Principals.member("own", "contoso.com"))
            .assign("own", "Owner", "sub-1"));
  }

  @Test
  void isStoppedWhereNothingSaysWhetherTheHolderIsOurs() {
    silent(
        RULE,
        new Tenants()
            .with(Principals.group("team"))
            .assign("team", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty()));
  }
}
