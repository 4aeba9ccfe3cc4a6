package io.github.palaudit.finding.rule.access;

import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UncertainRoleRuleTest {

  private static final UncertainRoleRule RULE = new UncertainRoleRule();
  private static final RoleDefinitionId CUSTOM =
      new RoleDefinitionId("c5700000-0000-4000-8000-000000000001");

  private static Tenants unlisted() {
    return new Tenants().guest("anna").assign("anna", "Key Vault Administrator", "sub-1");
  }

  private static Tenants custom() {
    return new Tenants()
        .with(new RoleDefinition(CUSTOM, "Contributor", "CustomRole", List.of("/"), List.of()))
        .guest("anna")
        .assign("anna", "User", CUSTOM, "sub-1", Optional.empty())
        .guest("bert")
        .assign("bert", "User", CUSTOM, "rg-3", Optional.empty());
  }

  @Test
  void speaksOfABuiltInRoleThatTheTableDoesNotList() {
    Finding finding = only(RULE, unlisted());

    assertThat(finding.message())
        .isEqualTo(
            "Built-in role Key Vault Administrator is held by 1 principal of ours, and no source"
                + " says whether it counts, at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.role()).contains(Tenants.role("Key Vault Administrator"));
    assertThat(finding.principal()).isEmpty();
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(finding.remedies().get(0).who()).isEqualTo("the partner");
  }

  @Test
  void speaksOnceOfACustomRoleWhateverItIsCalled() {
    Finding finding = only(RULE, custom());

    assertThat(finding.message())
        .isEqualTo(
            "Custom role Contributor is held by 2 principals of ours, and no source says whether"
                + " it counts, at subscription sub-1, resource group rg-3.");
    assertThat(finding.role()).contains(CUSTOM);
  }

  @Test
  void mattersLittleWhereAllIsAttributedAlready() {
    Finding finding =
        only(
            RULE,
            unlisted().assign("anna", "Contributor", "sub-1").linked("anna", Tenants.LOCATION, 10));

    assertThat(finding.severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void staysSilentWhereThePolicySettlesIt() {
    silent(RULE, unlisted().policy(Policies.with("unlistedRoles", Truth.NO)));
    silent(RULE, unlisted().policy(Policies.with("unlistedRoles", Truth.YES)));
    silent(RULE, custom().policy(Policies.with("customRoles", Truth.NO)));
  }

  @Test
  void staysSilentAboutListedRolesAndAboutOthers() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .assign("anna", "Reader", "sub-1"));
    silent(
        RULE,
        new Tenants()
            .with(Principals.member("own", "contoso.com"))
            .assign("own", "Key Vault Administrator", "sub-1"));
  }

  @Test
  void isStoppedWhereNothingSaysWhoseThePrincipalIs() {
    silent(
        RULE,
        new Tenants()
            .with(new UnresolvedPrincipal(Tenants.id("ghost"), "User"))
            .assign("ghost", "Key Vault Administrator", "sub-1"));
  }
}
