package io.github.palaudit.finding.rule.csp;

import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Entries;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedMoveRuleTest {

  private static final PlannedMoveRule RULE = new PlannedMoveRule();
  private static final String CSP = "CSP_2015-05-01";

  /** sub-1 is of our own CSP, sub-2 under an Enterprise Agreement; anna works in both, unlinked. */
  private static Tenants moving(String move) {
    return new Tenants()
        .subscription("sub-1", "Enabled", CSP)
        .guest("anna")
        .assign("anna", "Contributor", "mg-1")
        .notLinked("anna", 10)
        .customer(Entries.csp(Customer.Csp.OWN, move));
  }

  @Test
  void speaksOfWhatIsRecognisedOnlyAsCspAheadOfAMoveFromIt() {
    Finding finding = only(RULE, moving("CSP to MCA-E in spring."));

    assertThat(finding.message())
        .isEqualTo(
            "The planned move (CSP to MCA-E in spring) carries no recognition over, and PAL"
                + " attributes nothing yet at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(finding.remedies().get(0).who()).isEqualTo("the partner");
  }

  @Test
  void speaksOfTheEnterpriseAgreementAheadOfAMoveFromIt() {
    assertThat(only(RULE, moving("EA -> MCA-E, July 2027")).scopes())
        .containsExactly(scope("sub-2"));
  }

  @Test
  void anyMayMoveWhereTheWordingNamesNeither() {
    assertThat(only(RULE, moving("to another tenant")).scopes())
        .containsExactly(scope("sub-1"), scope("sub-2"));
  }

  @Test
  void staysSilentWhereTheyAreAttributedOrNoMoveIsPlanned() {
    silent(RULE, moving("CSP to MCA-E").linked("anna", Tenants.LOCATION, 5));
    silent(RULE, moving(""));
    silent(RULE, moving("CSP to MCA-E").customer(Principals.contoso(true, Customer.Csp.OWN)));
  }

  @Test
  void staysSilentWhereWeHaveNoAccess() {
    silent(RULE, new Tenants().customer(Entries.csp(Customer.Csp.NONE, "EA to MCA-E")));
  }

  @Test
  void isStoppedByAGap() {
    silent(
        RULE,
        moving("CSP to MCA-E")
            .gap(Source.ROLE_ASSIGNMENTS, "sub-1")
            .guest("bert")
            .assign("bert", "Contributor", "sub-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "CSP to MCA-E, true, false",
    "csp -> mca-e, true, false",
    "Azure subscriptions from EA to MCA, false, true",
    "Enterprise Agreement → Azure plan, false, true",
    "EA and CSP to MCA-E, true, true",
    "MCA to CSP, false, false"
  })
  void whatStandsBeforeToMoves(String wording, boolean csp, boolean enterprise) {
    assertThat(PlannedMove.of(wording)).isEqualTo(new PlannedMove(csp, enterprise));
  }
}
