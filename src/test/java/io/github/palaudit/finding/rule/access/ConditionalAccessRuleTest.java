package io.github.palaudit.finding.rule.access;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.role;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionalAccessRuleTest {

  private static final ConditionalAccessRule RULE = new ConditionalAccessRule();
  private static final Optional<String> LOGS_ONLY =
      Optional.of(
          "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals"
              + " 'logs'");

  private static Tenants limited(String name) {
    return new Tenants()
        .guest("anna")
        .assign(name, "User", role("Storage Blob Data Contributor"), "sub-1", LOGS_ONLY);
  }

  @Test
  void speaksOfALinkedHolderUnderACondition() {
    Finding finding = only(RULE, limited("anna").linked("anna", Tenants.LOCATION, 10));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds Storage Blob Data Contributor under a condition, and no source says"
                + " whether that counts, at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(finding.remedies().get(0).what()).endsWith("It is the customer's decision.");
  }

  @Test
  void speaksOfOneWhoMayBeLinkedAndMattersLessWhereAllIsAttributed() {
    only(RULE, limited("anna"));
    Finding covered =
        only(
            RULE,
            limited("anna")
                .guest("bert")
                .assign("bert", "Contributor", "sub-1")
                .linked("bert", Tenants.LOCATION, 10));

    assertThat(covered.severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void staysSilentWhereAnEligibleRoleWithoutAConditionStandsThereOrAbove() {
    silent(RULE, limited("anna").assign("anna", "Support Request Contributor", "sub-1"));
    silent(RULE, limited("anna").assign("anna", "Support Request Contributor", "mg-1"));
    only(RULE, limited("anna").assign("anna", "Support Request Contributor", "rg-1"));
  }

  @Test
  void staysSilentWhereTheLinkIsMissingAnyway() {
    silent(RULE, limited("anna").notLinked("anna", 10));
  }

  @Test
  void staysSilentAboutARoleThatIsNotEligible() {
    silent(
        RULE,
        new Tenants().guest("anna").assign("anna", "User", role("Reader"), "sub-1", LOGS_ONLY));
  }

  @Test
  void isStoppedWhereNothingSaysWhoseThePrincipalIsOrWhetherTheRoleCounts() {
    silent(RULE, limited("ghost").with(new UnresolvedPrincipal(id("ghost"), "User")));
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "User", role("Key Vault Administrator"), "sub-1", LOGS_ONLY));
  }
}
