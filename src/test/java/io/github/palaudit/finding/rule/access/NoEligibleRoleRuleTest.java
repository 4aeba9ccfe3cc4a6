package io.github.palaudit.finding.rule.access;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import org.junit.jupiter.api.Test;

class NoEligibleRoleRuleTest {

  private static final NoEligibleRoleRule RULE = new NoEligibleRoleRule();

  @Test
  void speaksOfAReader() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .guest("anna")
                .assign("anna", "Reader", "sub-1")
                .assign("anna", "Log Analytics Reader", "mg-1"));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds only Log Analytics Reader, Reader, which is not eligible, at"
                + " management group mg-1, subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("mg-1"), scope("sub-1"));
    assertThat(finding.remedies()).hasSize(1);
    assertThat(finding.remedies().get(0).who()).isEqualTo("the customer");
    assertThat(finding.remedies().get(0).what())
        .contains("Support Request Contributor")
        .endsWith("It is the customer's decision.");
    assertThat(finding.remedies().get(0).commands()).isEmpty();
  }

  @Test
  void mattersLittleWhereAllIsAttributedAlready() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .guest("anna")
                .assign("anna", "Reader", "sub-1")
                .guest("bert")
                .assign("bert", "Contributor", "sub-1")
                .linked("bert", Tenants.LOCATION, 10));

    assertThat(finding.severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void staysSilentWhereOneRoleCountsEvenIfItIsOnlyEligible() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Reader", "sub-1")
            .assign("anna", "AcrPull", "rg-1"));
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Reader", "sub-1")
            .eligible("anna", "Contributor", "sub-1"));
  }

  @Test
  void staysSilentAboutOthersAndAboutTheAdminGroupOfACsp() {
    silent(
        RULE,
        new Tenants()
            .with(Principals.member("own", "contoso.com"))
            .assign("own", "Reader", "sub-1"));
    silent(
        RULE,
        new Tenants()
            .with(new ForeignGroup(id("aobo"), "aobo", true))
            .ours("aobo")
            .assign("aobo", "Reader", "sub-1"));
  }

  @Test
  void leavesALinkedReaderToTheRuleAboutLinksThatEarnNothing() {
    Tenants linked =
        new Tenants()
            .guest("anna")
            .assign("anna", "Reader", "sub-1")
            .linked("anna", Tenants.LOCATION, 10);

    silent(RULE, linked);
    only(new LinkedWithoutRoleRule(), linked);
  }

  @Test
  void isStoppedByARoleOfWhichNothingIsKnown() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Reader", "sub-1")
            .assign("anna", "Key Vault Administrator", "sub-1"));
  }

  @Test
  void isStoppedWhereNothingSaysWhoseThePrincipalIs() {
    silent(
        RULE,
        new Tenants()
            .with(new UnresolvedPrincipal(id("ghost"), "User"))
            .assign("ghost", "Reader", "sub-1"));
  }
}
