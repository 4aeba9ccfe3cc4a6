package io.github.palaudit.finding.rule.link;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.found;
import static io.github.palaudit.finding.rule.Check.lines;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import org.junit.jupiter.api.Test;

class AfterEngagementRuleTest {

  private static final AfterEngagementRule RULE = new AfterEngagementRule();

  private static Tenants over() {
    return new Tenants().customer(Principals.contosoUntil(20)).guest("anna");
  }

  @Test
  void speaksOfAccessAndLink() {
    Finding finding =
        only(
            RULE,
            over()
                .assign("anna", "Reader", "sub-1")
                .eligible("anna", "Contributor", "sub-2")
                .linked("anna", LOCATION, 10));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna still holds Reader at subscription sub-1, and may activate Contributor at"
                + " subscription sub-2, and is linked to us, although the engagement ended on 31 Oct"
                + " 2026.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"), scope("sub-2"));
    assertThat(finding.remedies()).hasSize(2);
    assertThat(finding.remedies().get(0).who()).isEqualTo("the customer");
    assertThat(lines(finding.remedies().get(1), "Azure CLI"))
        .endsWith("az managementpartner delete --partner-id 31415927");
  }

  @Test
  void speaksOfALinkAlone() {
    Finding finding = only(RULE, over().linked("anna", LOCATION, 10));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna still is linked to us, although the engagement ended on 31 Oct 2026.");
    assertThat(finding.remedies()).hasSize(1);
  }

  @Test
  void countsTheLastDayAsPartOfTheEngagement() {
    Tenants today =
        new Tenants()
            .customer(Principals.contosoUntil(0))
            .guest("anna")
            .assign("anna", "Contributor", "sub-1");
    Tenants yesterday =
        new Tenants()
            .customer(Principals.contosoUntil(1))
            .guest("anna")
            .assign("anna", "Contributor", "sub-1");

    silent(RULE, today);
    assertThat(found(RULE, yesterday)).hasSize(1);
  }

  @Test
  void staysSilentWithoutAnEndAndAboutOthers() {
    silent(
        RULE,
        new Tenants()
            .customer(Principals.contoso(true, Customer.Csp.NONE))
            .guest("anna")
            .assign("anna", "Contributor", "sub-1"));
    silent(RULE, new Tenants().guest("anna").assign("anna", "Contributor", "sub-1"));
    silent(
        RULE, over().with(Principals.member("own", "contoso.com")).assign("own", "Owner", "sub-1"));
    silent(RULE, over());
  }

  @Test
  void isStoppedByStaleEvidenceAndByAPrincipalThatCouldNotBeResolved() {
    silent(RULE, over().linked("anna", LOCATION, 121));
    silent(
        RULE,
        over()
            .with(new UnresolvedPrincipal(id("ghost"), "User"))
            .assign("ghost", "Contributor", "sub-1"));
    assertThat(
            only(RULE, over().assign("anna", "Contributor", "sub-1").linked("anna", LOCATION, 121))
                .message())
        .doesNotContain("linked");
  }
}
