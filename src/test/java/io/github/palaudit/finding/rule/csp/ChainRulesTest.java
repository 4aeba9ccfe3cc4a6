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

/** The two notes about CSP: recognised in our own chain, and beside another partner's. */
class ChainRulesTest {

  private static final OwnChainRule OWN = new OwnChainRule();
  private static final OtherChainRule OTHER = new OtherChainRule();
  private static final String CSP = "CSP_2015-05-01";

  private static Tenants csp(Customer.Csp chain) {
    return new Tenants()
        .subscription("sub-1", "Enabled", CSP)
        .guest("anna")
        .assign("anna", "Contributor", "mg-1")
        .customer(Entries.csp(chain, ""));
  }

  @Test
  void speaksOfOurOwnChain() {
    Finding finding = only(OWN, csp(Customer.Csp.OWN));

    assertThat(finding.message())
        .isEqualTo(
            "Recognition comes through CSP itself, in our own chain, and PAL adds little, at"
                + " subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.scope()).isEmpty();
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(finding.remedies()).isEmpty();
  }

  @Test
  void speaksOfAnothersChain() {
    Finding finding = only(OTHER, csp(Customer.Csp.OTHER).subscription("sub-2", "Warned", CSP));

    assertThat(finding.message())
        .isEqualTo(
            "PAL stands beside another partner's CSP, and brings no incentive money, at"
                + " subscription sub-1, subscription sub-2.");
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
  }

  @Test
  void eachStaysSilentOfTheOthersChainAndWhereTheEntrySaysNone() {
    silent(OWN, csp(Customer.Csp.OTHER));
    silent(OTHER, csp(Customer.Csp.OWN));
    silent(OWN, csp(Customer.Csp.NONE));
    silent(OTHER, csp(Customer.Csp.NONE));
  }

  @Test
  void staysSilentOfWhatIsOutsideTheEngagementOrHasEnded() {
    Tenants elsewhere = csp(Customer.Csp.OWN);
    silent(OWN, elsewhere.customer(Principals.contoso(true, Customer.Csp.OWN, "sub-2")));
    silent(OWN, csp(Customer.Csp.OWN).subscription("sub-1", "Disabled", CSP));
    silent(
        OTHER,
        new Tenants()
            .subscription("sub-1", "Enabled", CSP)
            .customer(Entries.csp(Customer.Csp.OTHER, "")));
  }

  @Test
  void isStoppedWhereTheOfferTellsNothingOfCsp() {
    silent(OWN, csp(Customer.Csp.OWN).subscription("sub-1", "Enabled", "PayAsYouGo_2014-09-01"));
    silent(OTHER, csp(Customer.Csp.OTHER).subscription("sub-1", "Enabled", ""));
  }

  @Test
  void aGapInTheRoleAssignmentsTakesNothingFromTheOffer() {
    only(OWN, csp(Customer.Csp.OWN).gap(Source.ROLE_ASSIGNMENTS, "sub-1"));
  }
}
