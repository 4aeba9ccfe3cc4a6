package io.github.palaudit.finding.rule.lighthouse;

import static io.github.palaudit.Tenants.FABRIKAM;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.role;
import static io.github.palaudit.finding.rule.Check.found;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static io.github.palaudit.finding.rule.lighthouse.Delegated.eligible;
import static io.github.palaudit.finding.rule.lighthouse.Delegated.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class UselessAuthorizationRuleTest {

  private static final UselessAuthorizationRule RULE = new UselessAuthorizationRule();

  @Test
  void speaksOfARoleThatDelegationCannotUse() {
    Finding finding =
        only(RULE, new Tenants().with(Delegated.to(FABRIKAM, List.of(standing("ops", "Owner")))));

    assertThat(finding.message())
        .isEqualTo(
            "Lighthouse delegation Operations gives ops Owner, which cannot be used there, at"
                + " subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(finding.principal()).contains(id("ops").in(FABRIKAM));
    assertThat(finding.role()).contains(role("Owner"));
  }

  @Test
  void speaksOfRolesWithDataActionsStandingOrNot() {
    List<Finding> findings =
        found(
            RULE,
            new Tenants()
                .with(
                    Delegated.to(
                        FABRIKAM,
                        List.of(
                            standing("ops", "Contributor"),
                            standing("ops", "Storage Blob Data Contributor")),
                        eligible("ops", "Storage Blob Data Contributor"),
                        eligible("ops", "Storage Blob Data Reader"))));

    assertThat(findings)
        .extracting(finding -> finding.role().orElseThrow())
        .containsExactly(role("Storage Blob Data Contributor"), role("Storage Blob Data Reader"));
    assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
  }

  @Test
  void speaksOfWhoeverGetsNothingThatCountsBesideOthersWhoDo() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .with(
                    Delegated.to(
                        FABRIKAM,
                        List.of(standing("ops", "Contributor"), standing("watch", "Reader")))));

    assertThat(finding.message())
        .isEqualTo(
            "Lighthouse delegation Operations gives watch Reader, which earns nothing, at"
                + " subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
  }

  @Test
  void staysSilentOfAReaderWhoHoldsMoreAndWhereNoRoleCountsAtAll() {
    silent(
        RULE,
        new Tenants()
            .with(
                Delegated.to(
                    FABRIKAM,
                    List.of(
                        standing("ops", "Reader"), standing("ops", "Support Request Contributor")),
                    eligible("ops", "Contributor"))));
    silent(RULE, new Tenants().with(Delegated.to(FABRIKAM, List.of(standing("ops", "Reader")))));
    silent(
        RULE,
        new Tenants().with(Delegated.to(Delegated.STRANGERS, List.of(standing("ops", "Owner")))));
  }

  @Test
  void whereNoAttributionIsWantedOnlyUnusableRolesMatter() {
    Tenants tenants =
        new Tenants()
            .with(
                Delegated.to(
                    FABRIKAM,
                    List.of(
                        standing("ops", "Contributor"),
                        standing("watch", "Reader"),
                        standing("ops", "Owner"))))
            .customer(Principals.contoso(false, Customer.Csp.NONE));

    assertThat(only(RULE, tenants).role()).contains(role("Owner"));
  }

  @Test
  void isStoppedWhereNobodySaysWhetherTheRoleCounts() {
    silent(
        RULE,
        new Tenants()
            .with(
                Delegated.to(
                    FABRIKAM,
                    List.of(
                        standing("ops", "Contributor"), standing("watch", "Tag Contributor")))));
  }
}
