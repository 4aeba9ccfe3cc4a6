package io.github.palaudit.finding.rule.link;

import static io.github.palaudit.Tenants.LOCATION;
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
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Source;
import org.junit.jupiter.api.Test;

class ReinvitedGuestRuleTest {

  private static final ReinvitedGuestRule RULE = new ReinvitedGuestRule();

  /** A disabled object of anna, and another one that works. */
  private static Tenants twice() {
    return new Tenants()
        .with(Principals.guest("anna", false, "Accepted"))
        .with(Principals.otherGuestObject("again", "anna"))
        .assign("again", "Contributor", "sub-1");
  }

  @Test
  void speaksWhereTheLinkIsOnADisabledObjectOfTheSameAddress() {
    Finding finding = only(RULE, twice().linked("anna", LOCATION, 10).notLinked("again", 10));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds Contributor and is not linked, while another object of the same home"
                + " address ("
                + id("anna")
                + ", disabled) was linked to us, at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("again").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .endsWith("az managementpartner create --partner-id 31415927");
  }

  @Test
  void saysUnknownAndAsksWhereTheNewObjectHasShownNothing() {
    Finding finding = only(RULE, twice().linked("anna", LOCATION, 10));

    assertThat(finding.message()).contains("holds Contributor and its link is unknown, while");
    assertThat(lines(finding.remedies().get(0), "Azure CLI").get(2))
        .startsWith("az managementpartner show");
  }

  @Test
  void oldEvidenceOfTheOldObjectSuffices() {
    only(RULE, twice().linked("anna", LOCATION, 300));
  }

  @Test
  void speaksWhereTheOldObjectHoldsNothingThatCounts() {
    Tenants idle =
        new Tenants()
            .guest("anna")
            .with(Principals.otherGuestObject("again", "anna"))
            .assign("again", "Contributor", "sub-1")
            .linked("anna", LOCATION, 10);

    assertThat(only(RULE, idle).message()).contains(", without an eligible role in force) was");
  }

  @Test
  void staysSilentWhereTheNewObjectIsLinkedOrTheOldOneWorksOrWasNeverLinkedToUs() {
    silent(RULE, twice().linked("anna", LOCATION, 10).linked("again", LOCATION, 10));
    silent(RULE, twice().linked("anna", new PartnerId("27182818"), 10));
    silent(RULE, twice().notLinked("anna", 10));
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-2")
            .with(Principals.otherGuestObject("again", "anna"))
            .assign("again", "Contributor", "sub-1")
            .linked("anna", LOCATION, 10));
  }

  @Test
  void staysSilentAboutTwoPeople() {
    silent(
        RULE,
        new Tenants()
            .with(Principals.guest("anna", false, "Accepted"))
            .linked("anna", LOCATION, 10)
            .guest("bert")
            .assign("bert", "Contributor", "sub-1"));
  }

  @Test
  void isStoppedWhereTheOldObjectIsGoneAndNobodyCanTellWhoseItWas() {
    silent(
        RULE,
        new Tenants()
            .linked("gone", LOCATION, 10)
            .with(Principals.otherGuestObject("again", "anna"))
            .assign("again", "Contributor", "sub-1"));
  }

  @Test
  void isStoppedFromSayingThatTheOldObjectHoldsNothingWhereRolesWereNotRead() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .with(Principals.otherGuestObject("again", "anna"))
            .assign("again", "Contributor", "sub-1")
            .linked("anna", LOCATION, 10)
            .gap(Source.ROLE_ASSIGNMENTS, "sub-2"));
  }
}
