package io.github.palaudit.finding.rule.link;

import static io.github.palaudit.Tenants.LOCATION;
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
import io.github.palaudit.snapshot.User;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnlinkedJoinerRuleTest {

  private static final UnlinkedJoinerRule RULE = new UnlinkedJoinerRule();

  /** People with Contributor on sub-1, none of whom has shown a link. */
  private static Tenants team(String... names) {
    Tenants tenants = new Tenants();
    for (String name : names) {
      tenants.guest(name).assign(name, "Contributor", "sub-1");
    }
    return tenants;
  }

  @Test
  void speaksOfTheCliff() {
    Finding finding =
        only(RULE, team("anna", "bert").linked("anna", LOCATION, 10).notLinked("bert", 10));

    assertThat(finding.message())
        .isEqualTo(
            "1 of 2 principals of ours with an eligible role in force is linked, at subscription"
                + " sub-1 (not linked: guest bert); recognition ends when the last of the linked"
                + " leaves.");
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.scope()).contains(scope("sub-1"));
    assertThat(finding.principal()).isEmpty();
    assertThat(finding.remedies()).hasSize(1);
    assertThat(finding.remedies().get(0).who()).isEqualTo("bert");
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .endsWith("az managementpartner create --partner-id 31415927");
  }

  @Test
  void isMoreSevereTheFewerAreLinked() {
    Tenants two =
        team("anna", "bert", "carl")
            .linked("anna", LOCATION, 10)
            .linked("bert", LOCATION, 10)
            .notLinked("carl", 10);
    Tenants three =
        team("anna", "bert", "carl", "dora")
            .linked("anna", LOCATION, 10)
            .linked("bert", LOCATION, 10)
            .linked("carl", LOCATION, 10)
            .notLinked("dora", 10);

    assertThat(only(RULE, two).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(only(RULE, two).message()).startsWith("2 of 3 principals of ours").contains(" are ");
    assertThat(only(RULE, three).severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void countsThoseOfWhomNobodyKnowsApart() {
    Finding finding =
        only(RULE, team("anna", "bert", "carl").linked("anna", LOCATION, 10).notLinked("bert", 10));

    assertThat(finding.message())
        .startsWith("1 of 3 principals of ours")
        .contains("(not linked: guest bert; unknown: 1)");
  }

  @Test
  void asksFirstWhoseItIsWhereTheLinkNamesAnotherPartner() {
    Finding finding =
        only(
            RULE,
            team("anna", "bert")
                .linked("anna", LOCATION, 10)
                .linked("bert", new PartnerId("27182818"), 10));

    assertThat(finding.remedies().get(0).what())
        .isEqualTo("Ask whose identity this is before anything is changed.");
    assertThat(finding.remedies().get(0).commands()).isEmpty();
  }

  @Test
  void staysSilentWhereAllAreLinkedOrNobodyIsOrAnApplicationIs() {
    silent(RULE, team("anna", "bert").linked("anna", LOCATION, 10).linked("bert", LOCATION, 10));
    silent(RULE, team("anna", "bert").notLinked("anna", 10).notLinked("bert", 10));
    silent(
        RULE,
        team("anna", "bert")
            .linked("anna", LOCATION, 10)
            .notLinked("bert", 10)
            .with(Principals.application("svc"))
            .assign("svc", "Contributor", "sub-1")
            .linked("svc", LOCATION, 10));
  }

  @Test
  void staysSilentAboutJoinersWhoReadOnlyAndAboutSecondObjectsOfTheLinked() {
    silent(
        RULE,
        team("anna")
            .linked("anna", LOCATION, 10)
            .guest("bert")
            .assign("bert", "Reader", "sub-1")
            .notLinked("bert", 10));
    silent(
        RULE,
        team("anna")
            .linked("anna", LOCATION, 10)
            .with(
                new User(
                    Tenants.id("again"),
                    "anna",
                    Optional.of("Anna_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
                    Optional.empty(),
                    Optional.of("Guest"),
                    Optional.of(true),
                    Optional.of("Accepted"),
                    true))
            .assign("again", "Contributor", "sub-1")
            .notLinked("again", 10));
  }

  @Test
  void isStoppedWhereNobodyKnowsWhetherTheOthersAreLinked() {
    silent(RULE, team("anna", "bert").linked("anna", LOCATION, 10));
    silent(RULE, team("anna", "bert").linked("anna", LOCATION, 10).notLinked("bert", 121));
    silent(RULE, team("anna", "bert").linked("anna", LOCATION, 121).notLinked("bert", 10));
  }
}
