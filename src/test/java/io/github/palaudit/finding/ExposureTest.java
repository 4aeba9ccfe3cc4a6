package io.github.palaudit.finding;

import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Subscription;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Worked out by hand: how many are counted, how many a finding keeps, and what that makes of it.
 */
class ExposureTest {

  private static final RuleText HIGH =
      new RuleText("PAL999", "Test", Severity.HIGH, "What.", "Why.", "How.", List.of("F-A1"));

  private static Coverage coverage(Tenants tenants) {
    return CoverageEngine.coverage(tenants.inputs());
  }

  /** Of what this principal holds. */
  private static Exposure of(String name, Tenants tenants) {
    Coverage coverage = coverage(tenants);
    return Exposure.ofGrants(coverage, coverage.grants(Tenants.id(name).in(Tenants.CONTOSO)));
  }

  private static Exposure ofSubscriptions(Tenants tenants, String... names) {
    return Exposure.ofSubscriptions(
        coverage(tenants), Stream.of(names).map(Tenants::scope).toList());
  }

  private static Tenants unlinked(String name, String... scopes) {
    Tenants tenants = new Tenants().guest(name).notLinked(name, 10);
    for (String scope : scopes) {
      tenants.assign(name, "Contributor", scope);
    }
    return tenants;
  }

  private static Tenants linked(Tenants tenants, String name, String scope) {
    return tenants
        .guest(name)
        .assign(name, "Contributor", scope)
        .linked(name, Tenants.LOCATION, 10);
  }

  @Test
  void oneOfOneIsAsUsual() {
    Exposure exposure = of("anna", unlinked("anna", "sub-1"));

    assertThat(exposure).isEqualTo(new Exposure(1, 1, true, false));
    assertThat(exposure.severity(HIGH)).isEqualTo(Severity.HIGH);
  }

  @Test
  void twoOfTwoAreOneStepWorse() {
    Exposure exposure = of("anna", unlinked("anna", "mg-1"));

    assertThat(exposure).isEqualTo(new Exposure(2, 2, true, false));
    assertThat(exposure.severity(HIGH)).isEqualTo(Severity.CRITICAL);
    assertThat(of("anna", unlinked("anna", "sub-1", "sub-2"))).isEqualTo(exposure);
    assertThat(of("anna", unlinked("anna", "/"))).isEqualTo(exposure);
  }

  @Test
  void twoOfFiveAreLessThanHalfAndTwoOfFourAreHalf() {
    Tenants five = unlinked("anna", "mg-1");
    for (int number = 3; number <= 5; number++) {
      more(five, number);
    }
    Tenants four = unlinked("anna", "mg-1");
    more(more(four, 3), 4);

    assertThat(of("anna", five)).isEqualTo(new Exposure(5, 2, true, false));
    assertThat(of("anna", five).severity(HIGH)).isEqualTo(Severity.HIGH);
    assertThat(of("anna", four)).isEqualTo(new Exposure(4, 2, true, false));
    assertThat(of("anna", four).severity(HIGH)).isEqualTo(Severity.CRITICAL);
  }

  /** Another subscription, beside mg-1, in which bert reads. */
  private static Tenants more(Tenants tenants, int number) {
    ScopeId id = ScopeId.subscription("5b5b5b5b-0000-4000-8000-00000000000" + number);
    tenants.guest("bert" + number);
    return tenants
        .with(
            new Subscription(
                id,
                "sub-" + number,
                Optional.of("Enabled"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of()))
        .with(
            new RoleAssignment(
                Tenants.assignmentId(id, number),
                id,
                Tenants.role("Reader"),
                Tenants.id("bert" + number),
                "User",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void whatSomebodyElseAttributesStandingIsNotTouched() {
    Exposure exposure = of("anna", linked(unlinked("anna", "mg-1"), "bert", "mg-1"));

    assertThat(exposure).isEqualTo(new Exposure(2, 0, false, false));
    assertThat(exposure.severity(HIGH)).isEqualTo(Severity.MEDIUM);
  }

  @Test
  void whatIsLeftDecides() {
    Exposure exposure = of("anna", linked(unlinked("anna", "mg-1"), "bert", "sub-1"));

    assertThat(exposure).isEqualTo(new Exposure(2, 1, true, false));
    assertThat(exposure.severity(HIGH)).isEqualTo(Severity.HIGH);
  }

  @Test
  void whoMissesMoreThanAnotherKeepsNothingFromBeingAttributed() {
    Tenants tenants =
        unlinked("anna", "mg-1")
            .guest("bert")
            .assign("bert", "Reader", "mg-1")
            .notLinked("bert", 10);

    assertThat(of("bert", tenants)).isEqualTo(new Exposure(2, 0, true, false));
    assertThat(of("bert", tenants).severity(HIGH)).isEqualTo(Severity.HIGH);
    assertThat(of("anna", tenants)).isEqualTo(new Exposure(2, 2, true, false));
  }

  @Test
  void twoWhoMissEquallyLittleBothDo() {
    Tenants tenants =
        unlinked("anna", "mg-1")
            .guest("bert")
            .assign("bert", "Owner", "mg-1")
            .notLinked("bert", 10);

    assertThat(of("anna", tenants).kept()).isEqualTo(2);
    assertThat(of("bert", tenants).kept()).isEqualTo(2);
  }

  @Test
  void aResourceGroupTouchesItsSubscriptionAndKeepsNoneOfIt() {
    Exposure exposure = of("anna", unlinked("anna", "rg-1", "rg-3"));

    assertThat(exposure).isEqualTo(new Exposure(2, 0, true, false));
    assertThat(exposure.severity(HIGH)).isEqualTo(Severity.HIGH);
  }

  @Test
  void aResourceGroupThatStandsAttributedIsNotTouched() {
    assertThat(of("anna", linked(unlinked("anna", "rg-1"), "bert", "rg-1")))
        .isEqualTo(new Exposure(1, 0, false, false));
  }

  @Test
  void whatIsNotCountedDoesNotMatter() {
    Exposure exposure =
        of(
            "anna",
            unlinked("anna", "sub-1")
                .customer(Principals.contoso(true, Customer.Csp.NONE, "sub-2")));

    assertThat(exposure).isEqualTo(new Exposure(1, 0, false, false));
    assertThat(exposure.severity(HIGH)).isEqualTo(Severity.MEDIUM);
  }

  @Test
  void halfOfTheKnownCostIsOneStepWorse() {
    Tenants tenants = linked(unlinked("anna", "sub-1"), "bert", "sub-2");

    assertThat(of("anna", tenants.cost("sub-1", 500).cost("sub-2", 500)))
        .isEqualTo(new Exposure(2, 1, true, true));
    assertThat(of("anna", tenants).severity(HIGH)).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void lessThanHalfOrTheOnlyKnownCostIsNot() {
    Tenants less =
        linked(unlinked("anna", "sub-1"), "bert", "sub-2").cost("sub-1", 499).cost("sub-2", 501);
    Tenants onlyOne = linked(unlinked("anna", "sub-1"), "bert", "sub-2").cost("sub-1", 500);
    Tenants nothing =
        linked(unlinked("anna", "sub-1"), "bert", "sub-2").cost("sub-1", 0).cost("sub-2", 0);

    assertThat(of("anna", less).halfTheCost()).isFalse();
    assertThat(of("anna", onlyOne).halfTheCost()).isFalse();
    assertThat(of("anna", nothing).halfTheCost()).isFalse();
  }

  @Test
  void currenciesAreNeverMixed() {
    Tenants tenants =
        linked(unlinked("anna", "sub-1"), "bert", "sub-2")
            .cost("sub-1", 900)
            .with(new Cost(scope("sub-2"), YearMonth.of(2026, 10), BigDecimal.valueOf(100), "USD"));

    assertThat(of("anna", tenants).halfTheCost()).isFalse();
  }

  @Test
  void subscriptionsAreKeptAsFarAsTheyAreCounted() {
    Tenants tenants = linked(new Tenants(), "anna", "sub-1");

    assertThat(ofSubscriptions(tenants, "sub-1")).isEqualTo(new Exposure(1, 1, true, false));
    assertThat(ofSubscriptions(tenants, "sub-2")).isEqualTo(new Exposure(1, 0, false, false));
    assertThat(ofSubscriptions(linked(tenants, "bert", "sub-2"), "sub-1", "sub-2"))
        .isEqualTo(new Exposure(2, 2, true, false));
  }

  @Test
  void theScaleEndsAtBothEnds() {
    assertThat(Severity.CRITICAL.worse()).isEqualTo(Severity.CRITICAL);
    assertThat(Severity.LOW.worse()).isEqualTo(Severity.MEDIUM);
    assertThat(Severity.HIGH.milder()).isEqualTo(Severity.MEDIUM);
    assertThat(Severity.INFO.milder()).isEqualTo(Severity.INFO);
  }
}
