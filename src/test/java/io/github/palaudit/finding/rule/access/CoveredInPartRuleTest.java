package io.github.palaudit.finding.rule.access;

import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Source;
import org.junit.jupiter.api.Test;

class CoveredInPartRuleTest {

  private static final CoveredInPartRule RULE = new CoveredInPartRule();

  private static Tenants covered() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "rg-1")
        .linked("anna", Tenants.LOCATION, 10);
  }

  @Test
  void speaksOfASubscriptionOfWhichSomeResourceGroupsAreAttributed() {
    Finding finding = only(RULE, covered());

    assertThat(finding.message())
        .isEqualTo(
            "Subscription sub-1 is covered in part: 1 of 2 resource groups attributed (only scopes"
                + " below are attributed).");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.scope()).contains(scope("sub-1"));
    assertThat(finding.principal()).isEmpty();
    assertThat(finding.remedies()).isEmpty();
  }

  @Test
  void resourceGroupsThatWereNotListedAreAnUnknownShare() {
    Finding finding =
        only(RULE, covered().source(Source.RESOURCE_GROUPS, Completeness.NOT_SUPPLIED));

    assertThat(finding.message())
        .isEqualTo(
            "Subscription sub-1 is covered in part: an unknown share of its resource groups"
                + " attributed (only scopes below are attributed).");
  }

  @Test
  void aGapIsToldAsTheReasonAndStopsNeitherPartNorFinding() {
    Finding finding = only(RULE, covered().gap(Source.ROLE_ASSIGNMENTS, "sub-1"));

    assertThat(finding.message())
        .isEqualTo(
            "Subscription sub-1 is covered in part: 1 of 2 resource groups attributed (something"
                + " here could not be read).");
  }

  @Test
  void staysSilentWhereTheWholeOrNothingIsAttributedAndOutsideTheEngagement() {
    silent(RULE, covered().assign("anna", "Contributor", "sub-1"));
    silent(RULE, new Tenants().guest("anna").assign("anna", "Contributor", "sub-1"));
    silent(RULE, covered().customer(Principals.contoso(true, Customer.Csp.NONE, "sub-2")));
  }

  @Test
  void isStoppedWhereItIsUnknownWhetherThePartIsAttributed() {
    silent(RULE, new Tenants().guest("anna").assign("anna", "Contributor", "rg-1"));
  }
}
