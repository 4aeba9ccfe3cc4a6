package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RollUpsTest {

  private static final ScopeId SUB_3 = ScopeId.subscription("5b5b5b5b-0000-4000-8000-000000000003");

  private static RollUp rollUp(Tenants tenants) {
    return CoverageEngine.coverage(tenants.inputs()).rollUp();
  }

  /** Anna attributes everything below mg-1. */
  private static Tenants anna() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "mg-1")
        .linked("anna", LOCATION, 10);
  }

  private static Subscription third(String state, String quotaId) {
    return new Subscription(
        SUB_3,
        "sub-3",
        Optional.of(state).filter(text -> !text.isEmpty()),
        Optional.of(quotaId),
        Optional.of(scope("mg-1")),
        List.of(),
        Map.of());
  }

  private static SubscriptionCoverage of(RollUp rollUp, ScopeId subscription) {
    return rollUp.subscriptions().stream()
        .filter(one -> one.subscription().id().equals(subscription))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void parentAndChildAreNeverAdded() {
    RollUp rollUp = rollUp(anna());

    assertThat(rollUp.counted()).isEqualTo(new Tally(2, 0, 0, 0));
    assertThat(rollUp.wholeTenant()).isEqualTo(new Tally(2, 0, 0, 0));
    assertThat(rollUp.resourceGroups()).isEqualTo(new Tally(3, 0, 0, 0));
    assertThat(rollUp.resources()).contains(new Tally(30, 0, 0, 0));
    assertThat(rollUp.resourceGroupsUnlisted()).isZero();
  }

  @Test
  void resourcesAreTalliedByTheAnswerOfTheirGroup() {
    RollUp rollUp =
        rollUp(
            new Tenants()
                .guest("anna")
                .assign("anna", "Contributor", "rg-1")
                .linked("anna", LOCATION, 10)
                .guest("bert")
                .assign("bert", "Contributor", "rg-3"));

    assertThat(rollUp.resourceGroups()).isEqualTo(new Tally(1, 0, 1, 1));
    assertThat(rollUp.resources()).contains(new Tally(10, 0, 10, 10));
    assertThat(rollUp.resources().orElseThrow().possible()).isEqualTo(20);
  }

  @Test
  void resourceGroupsThatWereNotListedAreAnUnknownNumberAndNotNone() {
    RollUp rollUp = rollUp(anna().source(Source.RESOURCE_GROUPS, Completeness.NOT_SUPPLIED));

    assertThat(rollUp.resourceGroupsUnlisted()).isEqualTo(2);
    assertThat(rollUp.resources()).isEmpty();
    assertThat(of(rollUp, scope("sub-1")).resourceGroups()).isEmpty();
  }

  @Test
  void aGapAtOneSubscriptionLeavesTheOthersListed() {
    RollUp rollUp = rollUp(anna().gap(Source.RESOURCE_GROUPS, "sub-2"));

    assertThat(rollUp.resourceGroupsUnlisted()).isEqualTo(1);
    assertThat(rollUp.resources()).isEmpty();
    assertThat(of(rollUp, scope("sub-1")).resourceGroups()).contains(new Tally(2, 0, 0, 0));
    assertThat(of(rollUp, scope("sub-2")).resourceGroups()).isEmpty();
  }

  @Test
  void aListThatWasCutNobodySaysWhereIsUnlistedEverywhere() {
    RollUp rollUp = rollUp(anna().source(Source.RESOURCE_GROUPS, Completeness.PARTIAL));

    assertThat(rollUp.resourceGroupsUnlisted()).isEqualTo(2);
  }

  @Test
  void oneGroupWhoseResourcesWereNotCountedLeavesTheirNumberUnknown() {
    RollUp rollUp =
        rollUp(
            anna()
                .with(
                    new ResourceGroup(
                        scope("sub-1").resourceGroup("rg-9"), "rg-9", OptionalInt.empty())));

    assertThat(rollUp.resources()).isEmpty();
    assertThat(rollUp.resourceGroups().total()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enabled", "Warned", "PastDue", "pastdue", ""})
  void aLiveSubscriptionCountsAndSoDoesOneWhoseStateWasNotTold(String state) {
    assertThat(of(rollUp(anna().with(third(state, "x"))), SUB_3).isCounted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Disabled", "Deleted"})
  void aSubscriptionThatIsNotLiveIsLeftOutAndSaysWhy(String state) {
    RollUp rollUp = rollUp(anna().with(third(state, "x")));

    assertThat(of(rollUp, SUB_3).excluded()).contains(SubscriptionCoverage.Exclusion.NOT_LIVE);
    assertThat(rollUp.counted().total()).isEqualTo(2);
    assertThat(rollUp.wholeTenant().total()).isEqualTo(3);
  }

  @Test
  void aSubscriptionWithoutAccessOfOursIsLeftOutAndSaysWhy() {
    RollUp rollUp =
        rollUp(
            new Tenants()
                .guest("anna")
                .assign("anna", "Contributor", "sub-1")
                .linked("anna", LOCATION, 10));

    assertThat(of(rollUp, scope("sub-2")).excluded())
        .contains(SubscriptionCoverage.Exclusion.NO_PARTNER_ACCESS);
    assertThat(rollUp.counted()).isEqualTo(new Tally(1, 0, 0, 0));
    assertThat(rollUp.wholeTenant()).isEqualTo(new Tally(1, 0, 0, 1));
    assertThat(rollUp.resourceGroups()).isEqualTo(new Tally(2, 0, 0, 0));
  }

  @Test
  void aSubscriptionOfWhichNothingCouldBeReadCountsAsUnknown() {
    RollUp rollUp = rollUp(new Tenants().gap(Source.ROLE_ASSIGNMENTS, "sub-2"));

    assertThat(rollUp.counted()).isEqualTo(new Tally(0, 0, 1, 0));
  }

  @Test
  void theEngagementNamesTheDenominatorAccessOrNotLiveOrNot() {
    RollUp rollUp =
        rollUp(
            new Tenants()
                .with(third("Disabled", "x"))
                .customer(
                    new Customer(
                        "Contoso",
                        Tenants.CONTOSO,
                        List.of(SUB_3, scope("sub-2")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Customer.Csp.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty())));

    assertThat(rollUp.counted()).isEqualTo(new Tally(0, 0, 0, 2));
    assertThat(of(rollUp, scope("sub-1")).excluded())
        .contains(SubscriptionCoverage.Exclusion.OUTSIDE_THE_ENGAGEMENT);
  }

  @Test
  void anEngagementForAManagementGroupNamesWhatLiesBelow() {
    RollUp rollUp = rollUp(anna().customer(Principals.contoso(true, Customer.Csp.NONE, "mg-1")));

    assertThat(rollUp.counted()).isEqualTo(new Tally(2, 0, 0, 0));
  }

  @Test
  void anEngagementForAResourceGroupCountsThatGroupAlone() {
    RollUp rollUp = rollUp(anna().customer(Principals.contoso(true, Customer.Csp.NONE, "rg-1")));

    assertThat(rollUp.counted().total()).isZero();
    assertThat(rollUp.resourceGroups()).isEqualTo(new Tally(1, 0, 0, 0));
    assertThat(rollUp.resources()).contains(new Tally(10, 0, 0, 0));
  }

  @Test
  void aSubscriptionOfOurOwnCspChainIsRecognisedAsCsp() {
    Tenants tenants = anna().with(third("Enabled", "CSP_2015-05-01"));

    assertThat(
            of(rollUp(tenants.customer(Principals.contoso(true, Customer.Csp.OWN))), SUB_3)
                .excluded())
        .contains(SubscriptionCoverage.Exclusion.RECOGNISED_AS_CSP);
    assertThat(
            of(rollUp(tenants.customer(Principals.contoso(true, Customer.Csp.OTHER))), SUB_3)
                .excluded())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CSP_MG_2017-12-01", "CSPDEVTEST_2018-05-01"})
  void everyQuotaIdOfTheCspChannelIsCsp(String quotaId) {
    Tenants tenants =
        anna().with(third("Enabled", quotaId)).customer(Principals.contoso(true, Customer.Csp.OWN));

    assertThat(of(rollUp(tenants), SUB_3).excluded())
        .contains(SubscriptionCoverage.Exclusion.RECOGNISED_AS_CSP);
  }

  @Test
  void onlyCspSubscriptionsAreRecognisedAsCsp() {
    RollUp rollUp = rollUp(anna().customer(Principals.contoso(true, Customer.Csp.OWN)));

    assertThat(rollUp.counted().total()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "FreeTrial_2014-09-01, Trial",
    "AzurePass_2014-09-01, Trial",
    "MSDN_2014-09-01, Benefit",
    "MPN_2014-09-01, Benefit",
    "AzureForStudents_2018-01-01, Benefit",
    "Internal_2014-09-01, Internal"
  })
  void anOfferThatEarnsNothingIsMarkedAndStillCounted(String quotaId, String mark) {
    SubscriptionCoverage one = of(rollUp(anna().with(third("Enabled", quotaId))), SUB_3);

    assertThat(one.earnsNothing()).contains(mark);
    assertThat(one.isCounted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EnterpriseAgreement_2014-09-01",
        "PayAsYouGo_2014-09-01",
        "CSP_2015-05-01",
        "Something_new"
      })
  void anyOtherOfferIsNotMarked(String quotaId) {
    assertThat(of(rollUp(anna().with(third("Enabled", quotaId))), SUB_3).earnsNothing()).isEmpty();
  }

  @Test
  void rollUpsHoldUnderSixNestedManagementGroups() {
    Tenants tenants = new Tenants().guest("anna").linked("anna", LOCATION, 10);
    ScopeId above = scope("mg-1");
    for (int depth = 2; depth <= 6; depth++) {
      ScopeId group = ScopeId.managementGroup("mg-" + depth);
      tenants.with(new ManagementGroup(group, "mg-" + depth, Optional.of(above)));
      above = group;
    }
    tenants
        .with(
            new Subscription(
                SUB_3,
                "sub-3",
                Optional.of("Enabled"),
                Optional.empty(),
                Optional.of(above),
                List.of(),
                Map.of()))
        .with(new ResourceGroup(SUB_3.resourceGroup("deep"), "deep", OptionalInt.of(7)))
        .assign("anna", "Contributor", "mg-3");

    Coverage coverage = CoverageEngine.coverage(tenants.inputs());

    assertThat(coverage.rollUp().counted()).isEqualTo(new Tally(1, 0, 0, 0));
    assertThat(coverage.rollUp().wholeTenant()).isEqualTo(new Tally(1, 0, 0, 2));
    assertThat(coverage.rollUp().resourceGroups()).isEqualTo(new Tally(1, 0, 0, 0));
    assertThat(coverage.managementGroups())
        .filteredOn(one -> one.scope().name().startsWith("mg-"))
        .hasSize(6)
        .allMatch(one -> one.subscriptions().equals(new Tally(1, 0, 0, 0)));
    Coverage atTheTop =
        CoverageEngine.coverage(tenants.assign("anna", "Contributor", "mg-1").inputs());
    assertThat(atTheTop.managementGroups())
        .filteredOn(one -> one.scope().equals(scope("mg-1")))
        .extracting(ManagementGroupTally::subscriptions)
        .containsExactly(new Tally(3, 0, 0, 0));
    assertThat(atTheTop.managementGroups())
        .filteredOn(one -> one.scope().equals(ScopeId.managementGroup("mg-6")))
        .extracting(ManagementGroupTally::subscriptions)
        .containsExactly(new Tally(1, 0, 0, 0));
  }

  @Test
  void resourceGroupsOfOurOwnCspChainLeaveTheCountWhateverTheEngagementNames() {
    RollUp rollUp =
        rollUp(
            anna()
                .with(third("Enabled", "CSP_2015-05-01"))
                .with(new ResourceGroup(SUB_3.resourceGroup("csp"), "csp", OptionalInt.of(1)))
                .customer(Principals.contoso(true, Customer.Csp.OWN, "mg-1")));

    assertThat(rollUp.counted()).isEqualTo(new Tally(2, 0, 0, 0));
    assertThat(rollUp.resourceGroups()).isEqualTo(new Tally(3, 0, 0, 0));
  }

  @Test
  void underDporEnterpriseAgreementsLeaveTheUnattributedCount() {
    Tenants tenants = anna().with(third("Enabled", "PayAsYouGo_2014-09-01"));

    RollUp rollUp = rollUp(tenants.policy(Policies.ea(Policy.Ea.DPOR)));

    assertThat(of(rollUp, scope("sub-1")).excluded())
        .contains(SubscriptionCoverage.Exclusion.RECOGNISED_BY_DPOR);
    assertThat(rollUp.counted()).isEqualTo(new Tally(1, 0, 0, 0));
    assertThat(rollUp.resourceGroups()).isEqualTo(Tally.EMPTY);
    assertThat(rollUp(tenants.policy(Policies.ea(Policy.Ea.PAL))).counted().total()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MSDNDevTest_2014-09-01", "CSP_2015-05-01", "EnterpriseX"})
  void underDporWhatDoesNotBearTheQuotaIdStaysCounted(String quotaId) {
    RollUp rollUp =
        rollUp(anna().policy(Policies.ea(Policy.Ea.DPOR)).with(withQuota(Optional.of(quotaId))));

    assertThat(of(rollUp, SUB_3).isCounted()).isTrue();
  }

  @Test
  void underDporTheAssumptionSaysWhatTheQuotaIdDoesNot() {
    Tenants tenants = anna().policy(Policies.ea(Policy.Ea.DPOR)).with(withQuota(Optional.empty()));

    Coverage coverage = CoverageEngine.coverage(tenants.inputs());

    assertThat(of(coverage.rollUp(), SUB_3).isCounted()).isTrue();
    assertThat(coverage.assumptions())
        .extracting(Assumption::sentence)
        .containsExactly(
            "subscriptions of the quota id EnterpriseAgreement are of an Enterprise Agreement and"
                + " recognised by DPOR, though a Microsoft Customer Agreement bears the same id",
            "1 subscription of which no quota id is known stays counted, as nothing says whether"
                + " DPOR recognises it");
    assertThat(rollUp(tenants.strict()).counted().total()).isEqualTo(3);
  }

  @Test
  void underPalNothingIsAssumedOfAgreements() {
    assertThat(
            CoverageEngine.coverage(anna().with(withQuota(Optional.empty())).inputs())
                .assumptions())
        .isEmpty();
  }

  private static Subscription withQuota(Optional<String> quotaId) {
    return new Subscription(
        SUB_3,
        "sub-3",
        Optional.of("Enabled"),
        quotaId,
        Optional.of(scope("mg-1")),
        List.of(),
        Map.of());
  }
}
