package io.github.palaudit.finding.rule.access;

import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Source;
import org.junit.jupiter.api.Test;

class OfferWithoutCreditRuleTest {

  private static final OfferWithoutCreditRule RULE = new OfferWithoutCreditRule();

  private static Tenants offer(String quotaId) {
    return new Tenants()
        .subscription("sub-1", "Enabled", quotaId)
        .guest("anna")
        .assign("anna", "Contributor", "sub-1");
  }

  @Test
  void speaksOfACountedSubscriptionThatEarnsNothing() {
    Finding finding = only(RULE, offer("FreeTrial_2014-09-01"));

    assertThat(finding.message())
        .isEqualTo(
            "Subscription sub-1 is counted and earns nothing, as its offer is of the kind Trial.");
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.scope()).contains(scope("sub-1"));
    assertThat(only(RULE, offer("MPN_2014-09-01")).message()).endsWith("of the kind Benefit.");
    assertThat(only(RULE, offer("Internal_2014-09-01")).message()).endsWith("kind Internal.");
  }

  @Test
  void staysSilentOfOthersAndOfWhatIsNotCounted() {
    silent(RULE, offer("EnterpriseAgreement_2014-09-01"));
    silent(RULE, new Tenants().subscription("sub-1", "Enabled", "FreeTrial_2014-09-01"));
  }

  @Test
  void isStoppedWhereTheOfferIsOneThatNobodyKnows() {
    silent(RULE, offer("Sponsored_2016-01-01"));
    silent(RULE, offer(""));
  }

  @Test
  void aGapThatMakesItCountedMakesItSpeak() {
    only(
        RULE,
        new Tenants()
            .subscription("sub-1", "Enabled", "FreeTrial_2014-09-01")
            .gap(Source.ROLE_ASSIGNMENTS, "sub-1"));
  }
}
