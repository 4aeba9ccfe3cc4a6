package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Source;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The verdict and the money of the first screen. */
class FirstScreenTest {

  private static Report report(Tenants tenants) {
    return Audit.of(tenants.inputs(), Questions.of(rule -> true), "palaudit test");
  }

  private static Tenants linked() {
    return new Tenants()
        .guest("adele")
        .assign("adele", "Contributor", "sub-1")
        .linked("adele", Tenants.LOCATION, 10);
  }

  private static Cost cost(String scope, String amount, String currency) {
    return new Cost(Tenants.scope(scope), YearMonth.of(2026, 10), new BigDecimal(amount), currency);
  }

  @Test
  void whereAllIsAttributedItSaysSoAndOnWhomItRests() {
    assertThat(VerdictSentence.of(report(linked())))
        .isEqualTo(
            "The one subscription that counts is attributed by standing access; 1 rests on one"
                + " person.");
  }

  @Test
  void whatIsOpenIsNeitherYesNorNo() {
    Tenants tenants = linked().guest("lynne").assign("lynne", "Contributor", "sub-2");

    assertThat(VerdictSentence.of(report(tenants)))
        .isEqualTo(
            "1 of 2 subscriptions is attributed by standing access, 1 perhaps; 1 rests on one"
                + " person.");
  }

  @Test
  void aGapIsSaidInTheVerdict() {
    Tenants tenants =
        new Tenants()
            .guest("isaiah")
            .assign("isaiah", "Contributor", "sub-1")
            .notLinked("isaiah", 5)
            .source(Source.GROUP_MEMBERS, Completeness.PARTIAL)
            .with(Gap.of(Source.GROUP_MEMBERS, "403 Forbidden"));

    assertThat(VerdictSentence.of(report(tenants)))
        .startsWith("None of 1 subscription is attributed by standing access")
        .endsWith("; not everything could be seen.");
  }

  @Test
  void whereNothingCountsThereIsNothingToBeProudOf() {
    assertThat(VerdictSentence.of(report(new Tenants())))
        .isEqualTo("No subscription counts here: nobody of ours holds a role in what was read.");
  }

  /** Somebody of ours holds a role there, so that it would be wrong to say that nobody does. */
  @Test
  void whereAllAreLeftOutTheVerdictSaysWhy() {
    Tenants tenants =
        linked()
            .subscription("sub-1", "Disabled", "EnterpriseAgreement_2014-09-01")
            .subscription("sub-2", "Deleted", "EnterpriseAgreement_2014-09-01");

    assertThat(VerdictSentence.of(report(tenants)))
        .startsWith("No subscription counts here: ")
        .contains("left out, its state is not Enabled, Warned or PastDue")
        .doesNotContain("nobody of ours holds a role in what was read");
  }

  /** 100 of 300 is 33.33 %, rounded down; 300 of 300 is possible, as the second is open. */
  @Test
  void moneyIsARangeInEachCurrency() {
    Tenants tenants =
        linked()
            .guest("lynne")
            .assign("lynne", "Contributor", "sub-2")
            .with(cost("sub-1", "100", "EUR"))
            .with(cost("sub-2", "200", "EUR"))
            .with(cost("sub-2", "5000", "USD"));

    assertThat(CostRange.of(report(tenants)))
        .extracting(range -> range.share() + " of " + range.whole() + " in " + range.month())
        .containsExactly(
            "33 % to 100 % of EUR 300 in Oct 2026", "0 % to 100 % of USD 5,000 in Oct 2026");
  }

  @Test
  void whatIsNotKnownIsNoMoney() {
    assertThat(CostRange.of(report(linked()))).isEmpty();
    assertThat(CostRange.leftOut(report(linked()))).isEmpty();
    Tenants partly =
        linked()
            .guest("lynne")
            .assign("lynne", "Contributor", "sub-2")
            .with(cost("sub-1", "9", "EUR"));
    assertThat(CostRange.leftOut(report(partly)))
        .containsExactly("the cost of 1 more is not known");
  }
}
