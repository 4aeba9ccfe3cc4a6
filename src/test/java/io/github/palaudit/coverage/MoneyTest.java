package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Source;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The audit's instant is 20 Nov 2026, so October is the newest month that is over. */
class MoneyTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private static Cost cost(String scope, YearMonth month, int amount, String currency) {
    return new Cost(scope(scope), month, BigDecimal.valueOf(amount), currency);
  }

  private static Tenants costs(Tenants tenants, Object... scopesAndAmounts) {
    for (int i = 0; i < scopesAndAmounts.length; i += 2) {
      tenants.with(
          cost((String) scopesAndAmounts[i], OCTOBER, (Integer) scopesAndAmounts[i + 1], "EUR"));
    }
    return tenants;
  }

  private static Tenants anna(String... scopes) {
    Tenants tenants = new Tenants().guest("anna").linked("anna", LOCATION, 10);
    for (String scope : scopes) {
      tenants.assign("anna", "Contributor", scope);
    }
    return tenants;
  }

  private static Coverage coverage(Tenants tenants) {
    return CoverageEngine.coverage(tenants.inputs());
  }

  private static CostTally money(Tenants tenants) {
    return coverage(tenants).money();
  }

  private static Money eur(int amount) {
    return Money.of(BigDecimal.valueOf(amount), "EUR");
  }

  @Test
  void theNewestMonthThatIsOverCounts() {
    Costs costs =
        coverage(
                anna("sub-1")
                    .with(cost("sub-1", YearMonth.of(2026, 9), 1, "EUR"))
                    .with(cost("sub-1", OCTOBER, 2, "EUR"))
                    .with(cost("sub-1", YearMonth.of(2026, 11), 4, "EUR")))
            .costs();

    assertThat(costs.month()).contains(OCTOBER);
    assertThat(costs.of(scope("sub-1"))).contains(eur(2));
  }

  @Test
  void theRunningMonthIsBetterThanNone() {
    Costs costs =
        coverage(anna("sub-1").with(cost("sub-1", YearMonth.of(2026, 11), 4, "EUR"))).costs();

    assertThat(costs.month()).contains(YearMonth.of(2026, 11));
    assertThat(costs.of(scope("sub-1"))).contains(eur(4));
    assertThat(costs.of(scope("sub-2"))).isEmpty();
  }

  @Test
  void aSubscriptionCostsWhatItsResourceGroupsCostAndNotBothTogether() {
    assertThat(coverage(costs(anna(), "rg-1", 30, "rg-2", 40)).costs().of(scope("sub-1")))
        .contains(eur(70));
    assertThat(
            coverage(costs(anna(), "sub-1", 100, "rg-1", 30, "rg-2", 40))
                .costs()
                .of(scope("sub-1")))
        .contains(eur(100));
  }

  @Test
  void aSumIsUnknownWhereOneResourceGroupsCostIs() {
    assertThat(coverage(costs(anna(), "rg-1", 30)).costs().of(scope("sub-1"))).isEmpty();
  }

  @Test
  void aSumIsUnknownWhereTheResourceGroupsWereNotAllListed() {
    Tenants cut = costs(anna(), "rg-1", 30, "rg-2", 40, "rg-3", 5);

    Costs costs = coverage(cut.gap(Source.RESOURCE_GROUPS, "sub-1")).costs();

    assertThat(costs.of(scope("sub-1"))).isEmpty();
    assertThat(costs.of(scope("sub-2"))).contains(eur(5));
    assertThat(
            coverage(cut.source(Source.RESOURCE_GROUPS, Completeness.NOT_SUPPLIED))
                .costs()
                .of(scope("sub-2")))
        .isEmpty();
  }

  @Test
  void whatIsAttributedAsAWholeTakesItsWholeCost() {
    CostTally money = money(costs(anna("mg-1"), "sub-1", 100, "rg-1", 30, "rg-2", 40, "sub-2", 8));

    assertThat(money.attributed()).isEqualTo(eur(108));
    assertThat(money.total()).isEqualTo(eur(108));
    assertThat(money.withoutCost()).isZero();
  }

  @Test
  void whatIsCoveredInPartTakesTheAnswersOfItsResourceGroupsAndTheRestItsOwn() {
    CostTally money = money(costs(anna("rg-1"), "sub-1", 100, "rg-1", 30, "rg-2", 40));

    assertThat(money.attributed()).isEqualTo(eur(30));
    assertThat(money.notAttributed()).isEqualTo(eur(70));
    assertThat(money.possible()).isEqualTo(eur(30));
    assertThat(money.undivided()).isZero();
  }

  @Test
  void whatCannotBeDividedStandsWholeUnderItsOwnAnswerAndSaysSo() {
    CostTally oneUnknown = money(costs(anna("rg-1"), "sub-1", 100, "rg-1", 30));
    CostTally more = money(costs(anna("rg-1"), "sub-1", 50, "rg-1", 30, "rg-2", 40));

    assertThat(oneUnknown.attributed()).isEqualTo(Money.NONE);
    assertThat(oneUnknown.notAttributed()).isEqualTo(eur(100));
    assertThat(oneUnknown.undivided()).isEqualTo(1);
    assertThat(more.notAttributed()).isEqualTo(eur(50));
    assertThat(more.undivided()).isEqualTo(1);
  }

  @Test
  void whatMayBeAttributedInsideIsPossibleMoney() {
    Tenants tenants = new Tenants().guest("bert").assign("bert", "Contributor", "rg-1");

    CostTally money = money(costs(tenants, "sub-1", 100, "rg-1", 30, "rg-2", 40));

    assertThat(money.unknown()).isEqualTo(eur(30));
    assertThat(money.notAttributed()).isEqualTo(eur(70));
    assertThat(money.possible()).isEqualTo(eur(30));
  }

  @Test
  void eachCurrencyStandsForItself() {
    CostTally money =
        money(
            anna("sub-1")
                .with(cost("sub-1", OCTOBER, 10, "EUR"))
                .with(cost("sub-1", OCTOBER, 7, "USD"))
                .guest("bert")
                .assign("bert", "Contributor", "sub-2")
                .notLinked("bert", 3)
                .with(cost("sub-2", OCTOBER, 5, "USD")));

    assertThat(money.attributed().in("EUR")).isEqualByComparingTo("10");
    assertThat(money.attributed().in("USD")).isEqualByComparingTo("7");
    assertThat(money.notAttributed().in("USD")).isEqualByComparingTo("5");
    assertThat(money.notAttributed().in("EUR")).isZero();
  }

  @Test
  void aCountedSubscriptionWithoutAKnownCostIsSaidAndNotFree() {
    CostTally money = money(costs(anna("mg-1"), "sub-2", 8));

    assertThat(money.attributed()).isEqualTo(eur(8));
    assertThat(money.withoutCost()).isEqualTo(1);
  }

  @Test
  void onlyWhatCountsCosts() {
    CostTally money = money(costs(anna("sub-1"), "sub-1", 100, "sub-2", 8));

    assertThat(money.total()).isEqualTo(eur(100));
  }

  @Test
  void aResourceGroupThatTheEngagementNamesCountsOnItsOwn() {
    Tenants engaged = anna("rg-1").customer(Principals.contoso(true, Customer.Csp.NONE, "rg-1"));

    CostTally money = money(costs(engaged, "sub-1", 100, "rg-1", 30));

    assertThat(money.attributed()).isEqualTo(eur(30));
    assertThat(money.total()).isEqualTo(eur(30));
    assertThat(money(engagedWithoutCost()).withoutCost()).isEqualTo(1);
  }

  private static Tenants engagedWithoutCost() {
    return anna("rg-1").customer(Principals.contoso(true, Customer.Csp.NONE, "rg-1"));
  }
}
