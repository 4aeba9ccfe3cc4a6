package io.github.palaudit.finding.rule.access;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Truth;
import org.junit.jupiter.api.Test;

class ManagedIdentityRuleTest {

  private static final ManagedIdentityRule RULE = new ManagedIdentityRule();

  private static Tenants managedIdentity(String role) {
    return new Tenants()
        .with(Principals.managedIdentity("mi"))
        .ours("mi")
        .assign("mi", role, "sub-1");
  }

  @Test
  void speaksOfAManagedIdentityThatHoldsAnEligibleRole() {
    Finding finding = only(RULE, managedIdentity("Contributor"));

    assertThat(finding.message())
        .isEqualTo(
            "Managed identity mi holds Contributor and cannot be counted on to attribute it, at"
                + " subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("mi").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(finding.remedies()).hasSize(1);
    assertThat(finding.remedies().get(0).who()).isEqualTo("the partner");
    assertThat(finding.remedies().get(0).commands()).isEmpty();
  }

  @Test
  void speaksAlsoWhenEvidenceShowsItLinked() {
    only(RULE, managedIdentity("Contributor").linked("mi", Tenants.LOCATION, 10));
  }

  @Test
  void staysSilentWhenThePolicyCountsManagedIdentities() {
    silent(
        RULE, managedIdentity("Contributor").policy(Policies.with("managedIdentities", Truth.YES)));
  }

  @Test
  void staysSilentAboutReadersOrdinaryApplicationsAndOthers() {
    silent(RULE, managedIdentity("Reader"));
    silent(
        RULE,
        new Tenants().with(Principals.application("svc")).assign("svc", "Contributor", "sub-1"));
    silent(
        RULE,
        new Tenants().with(Principals.managedIdentity("mi")).assign("mi", "Contributor", "sub-1"));
  }

  @Test
  void isStoppedByARoleOfWhichNothingIsKnown() {
    silent(RULE, managedIdentity("Key Vault Administrator"));
  }
}
