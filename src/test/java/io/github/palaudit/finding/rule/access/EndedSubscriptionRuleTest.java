package io.github.palaudit.finding.rule.access;

import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndedSubscriptionRuleTest {

  private static final EndedSubscriptionRule RULE = new EndedSubscriptionRule();
  private static final String ENTERPRISE = "EnterpriseAgreement_2014-09-01";

  private static Tenants state(String state) {
    return new Tenants()
        .subscription("sub-1", state, ENTERPRISE)
        .guest("anna")
        .assign("anna", "Contributor", "sub-1");
  }

  @Test
  void speaksOfAccessToADisabledSubscription() {
    Finding finding = only(RULE, state("Disabled"));

    assertThat(finding.message())
        .isEqualTo(
            "Subscription sub-1 is Disabled, and 1 principal of ours still holds"
                + " Contributor there.");
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.scope()).contains(scope("sub-1"));
    assertThat(finding.remedies().get(0).who()).isEqualTo("the customer");
  }

  @Test
  void countsEveryHolderInIt() {
    Tenants tenants =
        state("Deleted")
            .guest("bert")
            .assign("bert", "Reader", "rg-2")
            .assign("bert", "Contributor", "rg-1");

    assertThat(only(RULE, tenants).message())
        .isEqualTo(
            "Subscription sub-1 is Deleted, and 2 principals of ours still hold"
                + " Contributor, Reader there.");
    only(RULE, state("Expired"));
  }

  @Test
  void staysSilentOfLiveOnesAndOfAccessGivenAboveOrToOthers() {
    silent(RULE, state("Enabled"));
    silent(RULE, state("Warned"));
    silent(RULE, state("PastDue"));
    silent(
        RULE,
        new Tenants()
            .subscription("sub-1", "Disabled", ENTERPRISE)
            .guest("anna")
            .assign("anna", "Contributor", "mg-1")
            .with(Principals.member("own", "contoso.com"))
            .assign("own", "Owner", "sub-1"));
  }

  @Test
  void staysSilentOfARoleThatIsOnlyEligible() {
    silent(
        RULE,
        new Tenants()
            .subscription("sub-1", "Disabled", ENTERPRISE)
            .guest("anna")
            .eligible("anna", "Contributor", "sub-1"));
  }

  @Test
  void isStoppedWhereTheStateWasNotTold() {
    Tenants untold =
        new Tenants()
            .with(
                new Subscription(
                    scope("sub-1"),
                    "sub-1",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(scope("mg-1")),
                    List.of(),
                    Map.of()))
            .guest("anna")
            .assign("anna", "Contributor", "sub-1");

    silent(RULE, untold);
  }
}
