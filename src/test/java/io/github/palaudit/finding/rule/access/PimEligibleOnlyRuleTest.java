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
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PimEligibleOnlyRuleTest {

  private static final PimEligibleOnlyRule RULE = new PimEligibleOnlyRule();

  private static Tenants eligibleAnna() {
    return new Tenants().guest("anna").eligible("anna", "Contributor", "sub-1");
  }

  @Test
  void speaksOfAnEligibleRoleWithoutAStandingOne() {
    Finding finding = only(RULE, eligibleAnna().assign("anna", "Reader", "sub-1"));

    assertThat(finding.message())
        .isEqualTo("Guest anna is only eligible for Contributor in PIM, at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(finding.remedies()).hasSize(1);
    assertThat(finding.remedies().get(0).who()).isEqualTo("the customer");
    assertThat(finding.remedies().get(0).what())
        .isEqualTo(
            "Keep Support Request Contributor standing for this principal there, beside the role"
                + " to activate. It is the customer's decision.");
  }

  @Test
  void speaksAlsoWhileTheRoleHappensToBeActivated() {
    Tenants tenants = eligibleAnna().assign("anna", "Contributor", "sub-1");
    tenants.with(
        new AssignmentSchedule(
            "schedule-1",
            Optional.of(tenants.lastAssignmentId("sub-1")),
            scope("sub-1"),
            Tenants.role("Contributor"),
            id("anna"),
            "Activated",
            new Window(
                Optional.of(Tenants.NOW.minus(Duration.ofHours(1))),
                Optional.of(Tenants.NOW.plus(Duration.ofHours(7)))),
            Optional.empty(),
            Optional.empty()));

    assertThat(only(RULE, tenants).severity()).isEqualTo(Severity.MEDIUM);
  }

  @Test
  void aStandingRoleBelowDoesNotStandForTheScopeAbove() {
    Finding finding =
        only(RULE, eligibleAnna().assign("anna", "Support Request Contributor", "rg-1"));

    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
  }

  @Test
  void mattersLittleWhereAllIsAttributedAlready() {
    Finding finding =
        only(
            RULE,
            eligibleAnna()
                .guest("bert")
                .assign("bert", "Contributor", "sub-1")
                .linked("bert", Tenants.LOCATION, 10));

    assertThat(finding.severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void staysSilentWithAStandingCountingRoleThereOrAbove() {
    silent(RULE, eligibleAnna().assign("anna", "Support Request Contributor", "sub-1"));
    silent(RULE, eligibleAnna().assign("anna", "Support Request Contributor", "mg-1"));
  }

  @Test
  void staysSilentAboutRolesThatCountForNothingAndAboutOthers() {
    silent(RULE, new Tenants().guest("anna").eligible("anna", "Reader", "sub-1"));
    silent(
        RULE,
        new Tenants()
            .with(Principals.member("own", "contoso.com"))
            .eligible("own", "Owner", "sub-1"));
  }

  @Test
  void isStoppedByARoleOrAnOwnerOfWhichNothingIsKnown() {
    silent(RULE, new Tenants().guest("anna").eligible("anna", "Key Vault Administrator", "sub-1"));
    silent(
        RULE,
        new Tenants()
            .with(new UnresolvedPrincipal(id("ghost"), "User"))
            .eligible("ghost", "Contributor", "sub-1"));
  }
}
