package io.github.palaudit.finding.rule.link;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.lines;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StaleLinkRuleTest {

  private static final StaleLinkRule RULE = new StaleLinkRule();

  private static Tenants anna() {
    return new Tenants().guest("anna").assign("anna", "Contributor", "sub-1");
  }

  @Test
  void speaksOfEvidenceOlderThanThePolicyAllows() {
    Finding finding = only(RULE, anna().linked("anna", Tenants.LOCATION, 121));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds Contributor and the evidence of its link is stale (linked to"
                + " 31415927, seen 22 Jul 2026 in anna.json, older than 120 days), at"
                + " subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(finding.remedies()).hasSize(1);
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .endsWith("az managementpartner show > link-" + id("anna").value() + ".json");
  }

  @Test
  void aLaterRefusalMakesItNoFresher() {
    only(
        RULE,
        anna()
            .linked("anna", Tenants.LOCATION, 121)
            .observed("anna", LinkAnswer.INCONCLUSIVE, Optional.empty(), Optional.empty(), 1));
  }

  @Test
  void mattersLittleWhereAllIsAttributedAlready() {
    Finding finding =
        only(
            RULE,
            anna()
                .linked("anna", Tenants.LOCATION, 121)
                .guest("bert")
                .assign("bert", "Contributor", "sub-1")
                .linked("bert", Tenants.LOCATION, 10));

    assertThat(finding.severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void staysSilentAboutFreshEvidenceAndAboutNone() {
    silent(RULE, anna().linked("anna", Tenants.LOCATION, 120));
    silent(RULE, anna());
    silent(RULE, anna().linked("anna", Tenants.LOCATION, 200).notLinked("anna", 5));
  }

  @Test
  void staysSilentWhereALinkWouldChangeNothing() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Reader", "sub-1")
            .linked("anna", Tenants.LOCATION, 121));
    silent(
        RULE,
        new Tenants()
            .with(Principals.guest("anna", false, "Accepted"))
            .assign("anna", "Contributor", "sub-1")
            .linked("anna", Tenants.LOCATION, 121));
  }

  @Test
  void isStoppedWhereNothingSaysWhoseThePrincipalIs() {
    silent(
        RULE,
        new Tenants()
            .with(new UnresolvedPrincipal(id("ghost"), "User"))
            .assign("ghost", "Contributor", "sub-1")
            .notLinked("ghost", 121));
  }
}
