package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Partner;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.PartnerId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private static final PartnerId SECOND = new PartnerId("31415928");

  private static Tenants twoAccounts() {
    return new Tenants()
        .partner(
            was ->
                new Partner(
                    was.name(),
                    was.globalAccount(),
                    List.of(LOCATION, SECOND),
                    was.tenants(),
                    was.publishers(),
                    was.principals(),
                    was.people()));
  }

  private static Tenants overlapping() {
    return twoAccounts()
        .guest("anna")
        .assign("anna", "Contributor", "mg-1")
        .linked("anna", LOCATION, 10)
        .guest("bert")
        .assign("bert", "Contributor", "sub-1")
        .linked("bert", SECOND, 10);
  }

  private static AccountTally tally(PartnerId account, int subscriptions, int groups, Money money) {
    return new AccountTally(Optional.of(account), subscriptions, 0, groups, 0, money, Money.NONE);
  }

  @Test
  void accountsOverlapAndTheTotalCountsAScopeOnce() {
    Coverage coverage = CoverageEngine.coverage(overlapping().inputs());

    assertThat(coverage.accounts())
        .containsExactly(tally(LOCATION, 2, 3, Money.NONE), tally(SECOND, 1, 2, Money.NONE));
    assertThat(coverage.rollUp().counted()).isEqualTo(new Tally(2, 0, 0, 0));
  }

  @Test
  void anAccountTakesTheMoneyOfWhatItAttributes() {
    Coverage coverage =
        CoverageEngine.coverage(
            overlapping()
                .with(new Cost(scope("sub-1"), YearMonth.of(2026, 10), BigDecimal.TEN, "EUR"))
                .with(new Cost(scope("sub-2"), YearMonth.of(2026, 10), BigDecimal.ONE, "EUR"))
                .inputs());

    assertThat(coverage.accounts())
        .containsExactly(
            tally(LOCATION, 2, 3, Money.of(BigDecimal.valueOf(11), "EUR")),
            tally(SECOND, 1, 2, Money.of(BigDecimal.TEN, "EUR")));
  }

  @Test
  void anAccountThatNobodyIsLinkedToStandsThereWithNothing() {
    Coverage coverage =
        CoverageEngine.coverage(
            twoAccounts()
                .guest("anna")
                .assign("anna", "Contributor", "rg-1")
                .linked("anna", LOCATION, 10)
                .inputs());

    assertThat(coverage.accounts())
        .containsExactly(tally(LOCATION, 0, 1, Money.NONE), tally(SECOND, 0, 0, Money.NONE));
  }

  @Test
  void aMarketplaceOfferIsNoAccount() {
    Coverage coverage =
        CoverageEngine.coverage(
            new Tenants()
                .managing(Principals.member("ops", "fabrikam.com"))
                .with(
                    new Delegation(
                        "delegation-1",
                        scope("sub-1"),
                        "Operations",
                        Tenants.FABRIKAM,
                        Optional.of(new Delegation.Plan("fabrikam-offers", "ops", "gold", "1")),
                        List.of(
                            new Delegation.Authorization(
                                Tenants.id("ops"),
                                Optional.empty(),
                                Tenants.role("Contributor"),
                                List.of())),
                        List.of()))
                .inputs());

    assertThat(coverage.accounts())
        .containsExactly(
            tally(LOCATION, 0, 0, Money.NONE),
            new AccountTally(Optional.empty(), 1, 0, 2, 0, Money.NONE, Money.NONE));
  }

  @Test
  void aScopeThatADenyAssignmentClosesIsAttributedToNoAccount() {
    Coverage coverage =
        CoverageEngine.coverage(
            overlapping().with(Denying.everythingTo("bert", "sub-1", true)).inputs());

    assertThat(coverage.accounts())
        .containsExactly(tally(LOCATION, 2, 3, Money.NONE), tally(SECOND, 0, 2, Money.NONE));
  }
}
