package io.github.palaudit.finding.rule.lighthouse;

import static io.github.palaudit.Tenants.FABRIKAM;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static io.github.palaudit.finding.rule.lighthouse.Delegated.eligible;
import static io.github.palaudit.finding.rule.lighthouse.Delegated.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Partner;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoStandingAuthorizationRuleTest {

  private static final NoStandingAuthorizationRule RULE = new NoStandingAuthorizationRule();

  @Test
  void speaksOfRolesToActivateOnly() {
    Finding finding =
        only(
            RULE,
            new Tenants().with(Delegated.to(FABRIKAM, List.of(), eligible("ops", "Contributor"))));

    assertThat(finding.message())
        .isEqualTo(
            "Lighthouse delegation Operations gives us no standing role, and Contributor to"
                + " activate, at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.scope()).contains(scope("sub-1"));
    assertThat(finding.remedies().get(0).what())
        .contains("Support Request Contributor")
        .endsWith("It is the customer's decision.");
  }

  @Test
  void speaksOfReadersOnly() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .with(
                    Delegated.to(
                        FABRIKAM, List.of(standing("ops", "Reader"), standing("ops", "Owner")))));

    assertThat(finding.message())
        .isEqualTo(
            "Lighthouse delegation Operations gives us no standing role that counts, only Owner,"
                + " Reader, at subscription sub-1.");
  }

  @Test
  void mattersLessWhereTheScopeIsAttributedAnyway() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .with(Delegated.to(FABRIKAM, List.of(standing("ops", "Reader"))))
                .guest("anna")
                .assign("anna", "Contributor", "sub-1")
                .linked("anna", Tenants.LOCATION, 10));

    assertThat(finding.severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void staysSilentBesideAStandingRoleThatCounts() {
    silent(
        RULE,
        new Tenants()
            .with(
                Delegated.to(
                    FABRIKAM,
                    List.of(
                        standing("ops", "Reader"), standing("ops", "Support Request Contributor")),
                    eligible("ops", "Contributor"))));
  }

  @Test
  void staysSilentOfSomebodyElsesDelegation() {
    silent(
        RULE,
        new Tenants().with(Delegated.to(Delegated.STRANGERS, List.of(standing("ops", "Reader")))));
  }

  @Test
  void isStoppedWhereNobodySaysWhetherTheRoleCounts() {
    silent(
        RULE,
        new Tenants().with(Delegated.to(FABRIKAM, List.of(standing("ops", "Tag Contributor")))));
  }

  @Test
  void isStoppedWhereNobodySaysWhoseDelegationItIs() {
    silent(
        RULE,
        new Tenants()
            .with(Delegated.to(FABRIKAM, List.of(standing("ops", "Reader"))))
            .partner(NoStandingAuthorizationRuleTest::withoutTenants));
  }

  @Test
  void isStoppedByAStandingRoleOfAGroupThatNobodyIsIn() {
    silent(
        RULE,
        new Tenants()
            .with(
                Delegated.to(
                    FABRIKAM, List.of(standing("ops", "Reader"), standing("empty", "Contributor"))))
            .managing(Principals.group("empty"), Principals.members("empty", true)));
  }

  private static Partner withoutTenants(Partner partner) {
    return new Partner(
        partner.name(),
        partner.globalAccount(),
        partner.locationAccounts(),
        List.of(),
        partner.publishers(),
        partner.principals(),
        partner.people());
  }
}
