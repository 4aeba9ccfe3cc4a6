package io.github.palaudit.finding.rule.csp;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.role;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.lines;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Entries;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Admin-on-behalf-of access to sub-1, a CSP subscription of our own chain: missing, or whose. */
class AoboRulesTest {

  private static final AoboMissingRule MISSING = new AoboMissingRule();
  private static final AoboNotOursRule NOT_OURS = new AoboNotOursRule();

  private static Tenants csp() {
    return new Tenants()
        .subscription("sub-1", "Enabled", "CSP_2015-05-01")
        .customer(Entries.csp(Customer.Csp.OWN, ""));
  }

  private static Tenants held(Tenants tenants, String group, String role, String scope) {
    return tenants
        .with(new ForeignGroup(id(group), "AdminAgents", false))
        .assign(group, "ForeignGroup", role(role), scope, Optional.empty());
  }

  @Test
  void speaksWhereItIsMissing() {
    Finding finding = only(MISSING, csp());

    assertThat(finding.message())
        .isEqualTo(
            "No admin-on-behalf-of access (AOBO) reaches CSP subscription sub-1 of our own chain.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.scope()).contains(scope("sub-1"));
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .singleElement()
        .asString()
        .endsWith("--assignee-principal-type ForeignGroup --scope '" + scope("sub-1").key() + "'");
    silent(NOT_OURS, csp());
  }

  @Test
  void itMattersLessWhereALinkedIdentityStandsInForIt() {
    Finding finding =
        only(
            MISSING,
            csp()
                .guest("anna")
                .assign("anna", "Contributor", "sub-1")
                .linked("anna", Tenants.LOCATION, 10));

    assertThat(finding.severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void aGroupThatOnlyReadsOrReachesOnlyPartOfItIsNotIt() {
    only(MISSING, held(csp(), "aobo", "Reader", "sub-1"));
    only(MISSING, held(csp(), "aobo", "Owner", "rg-1"));
    only(MISSING, held(csp(), "aobo", "Owner", "sub-2"));
  }

  @Test
  void speaksWhereNobodyNamedTheGroupWhateverItIsCalled() {
    Finding finding = only(NOT_OURS, held(csp(), "aobo", "Owner", "sub-1"));

    assertThat(finding.message())
        .isEqualTo(
            "CSP subscription sub-1 of our own chain gives Owner to foreign group "
                + id("aobo").value()
                + ", which palaudit.yaml does not name.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.scope()).contains(scope("sub-1"));
    silent(MISSING, held(csp(), "aobo", "Owner", "sub-1"));
  }

  @Test
  void bothStaySilentWhereTheGroupIsNamedByItsId() {
    Tenants tenants =
        held(held(csp().ours("aobo"), "aobo", "Owner", "mg-1"), "provider", "Owner", "sub-1");

    silent(MISSING, tenants);
    silent(NOT_OURS, tenants);
  }

  @Test
  void bothStaySilentOutsideOurOwnChain() {
    for (Customer.Csp chain : new Customer.Csp[] {Customer.Csp.OTHER, Customer.Csp.NONE}) {
      Tenants tenants = csp().customer(Entries.csp(chain, ""));
      silent(MISSING, tenants);
      silent(NOT_OURS, held(tenants, "aobo", "Owner", "sub-1"));
    }
  }

  @Test
  void bothAreStoppedByAGapThatReachesTheSubscription() {
    for (String where : new String[] {"sub-1", "/"}) {
      silent(MISSING, csp().gap(Source.ROLE_ASSIGNMENTS, where));
      silent(NOT_OURS, held(csp(), "aobo", "Owner", "sub-1").gap(Source.ROLE_ASSIGNMENTS, where));
    }
    silent(MISSING, csp().source(Source.ROLE_ASSIGNMENTS, Completeness.NOT_SUPPLIED));
    silent(MISSING, csp().source(Source.ROLE_ASSIGNMENTS, Completeness.PARTIAL));
  }

  @Test
  void aGapAboveOrBesideTheSubscriptionStopsNeither() {
    only(MISSING, csp().gap(Source.ROLE_ASSIGNMENTS, "mg-1"));
    only(MISSING, csp().gap(Source.ROLE_ASSIGNMENTS, "sub-2"));
  }

  @Test
  void bothAreStoppedByAHolderOfWhichNothingIsTold() {
    silent(MISSING, csp().assign("ghost", "Unknown", role("Owner"), "sub-1", Optional.empty()));
  }
}
