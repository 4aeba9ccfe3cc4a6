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
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkedWithoutRoleRuleTest {

  private static final LinkedWithoutRoleRule RULE = new LinkedWithoutRoleRule();

  private static Tenants linkedAnna() {
    return new Tenants().guest("anna").linked("anna", Tenants.LOCATION, 10);
  }

  @Test
  void speaksOfALinkedReader() {
    Finding finding = only(RULE, linkedAnna().assign("anna", "Reader", "sub-1"));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna is linked to us and has only Reader, which is not eligible, at"
                + " subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(finding.remedies().get(0).who()).isEqualTo("the customer");
  }

  @Test
  void speaksOfOneWhoHoldsNothingAtAll() {
    Finding finding = only(RULE, linkedAnna());

    assertThat(finding.message())
        .isEqualTo("Guest anna is linked to us and holds no role in force in this tenant.");
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(finding.scopes()).isEmpty();
    assertThat(finding.remedies().get(0).who()).isEqualTo("the partner");
  }

  @Test
  void saysHowFarItCouldSee() {
    Finding finding =
        only(
            RULE,
            linkedAnna().assign("anna", "Reader", "sub-1").gap(Source.ROLE_ASSIGNMENTS, "sub-2"));

    assertThat(finding.message())
        .endsWith("at subscription sub-1, as far as roles and groups could be read.");
  }

  @Test
  void staysSilentWhereSomeRoleCountsOrMayBeActivated() {
    silent(RULE, linkedAnna().assign("anna", "Reader", "sub-1").assign("anna", "AcrPull", "rg-3"));
    silent(
        RULE,
        linkedAnna().assign("anna", "Reader", "sub-1").eligible("anna", "Contributor", "sub-1"));
  }

  @Test
  void staysSilentAboutWhoIsNotLinkedToUsOrIsDisabledOrGone() {
    silent(RULE, new Tenants().guest("anna").assign("anna", "Reader", "sub-1"));
    silent(RULE, new Tenants().guest("anna").notLinked("anna", 10));
    silent(RULE, new Tenants().guest("anna").linked("anna", new PartnerId("27182818"), 10));
    silent(RULE, new Tenants().linked("ghost", Tenants.LOCATION, 10));
    silent(
        RULE,
        new Tenants()
            .with(Principals.guest("anna", false, "Accepted"))
            .assign("anna", "Reader", "sub-1")
            .linked("anna", Tenants.LOCATION, 10));
  }

  @Test
  void isStoppedByARoleOfWhichNothingIsKnownAndByStaleEvidence() {
    silent(RULE, linkedAnna().assign("anna", "Key Vault Administrator", "sub-1"));
    silent(RULE, new Tenants().guest("anna").linked("anna", Tenants.LOCATION, 121));
  }

  @Test
  void isStoppedFromSayingNothingAtAllWhereSomethingWasNotRead() {
    silent(RULE, linkedAnna().gap(Source.ROLE_ASSIGNMENTS, "sub-1"));
    silent(RULE, linkedAnna().source(Source.ROLE_ASSIGNMENTS, Completeness.NOT_SUPPLIED));
    silent(
        RULE,
        linkedAnna()
            .with(Principals.group("team"))
            .assign("team", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty()));
  }
}
