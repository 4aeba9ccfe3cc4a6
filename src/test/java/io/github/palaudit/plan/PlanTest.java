package io.github.palaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Money;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each kind of step, where it is planned and where not; the truth table holds the usual cases. */
class PlanTest {

  private static Plan plan(Tenants tenants) {
    return Plan.of(CoverageEngine.coverage(tenants.inputs()), Optional.empty());
  }

  private static Plan plan(Tenants tenants, String goal) {
    return Plan.of(CoverageEngine.coverage(tenants.inputs()), Optional.of(new BigDecimal(goal)));
  }

  private static PlanStep only(Plan plan) {
    assertThat(plan.steps()).hasSize(1);
    return plan.steps().get(0);
  }

  private static Tenants contributor(String name) {
    return new Tenants().guest(name).assign(name, "Contributor", "sub-1");
  }

  @Test
  void aStaleAnswerIsShownAgain() {
    PlanStep step = only(plan(contributor("anna").linked("anna", Tenants.LOCATION, 200)));
    assertThat(step.kind()).isEqualTo(Action.VERIFY);
    assertThat(step.cause()).contains(Cause.EVIDENCE_STALE);
    assertThat(step.certain()).isFalse();
    assertThat(step.after()).isEqualTo(new PlanStep.After(0, 1));
  }

  @Test
  void anUnlistedAccountOfOurNameIsSettled() {
    PlanStep step =
        only(
            plan(
                contributor("anna")
                    .observed(
                        "anna",
                        LinkAnswer.LINKED,
                        Optional.of(new PartnerId("31415999")),
                        Optional.of("Fabrikam"),
                        5)));
    assertThat(step.kind()).isEqualTo(Action.VERIFY);
    assertThat(step.cause()).contains(Cause.LINKED_TO_UNLISTED_ACCOUNT);
  }

  @Test
  void whatStandsAlreadyNeedsNoStep() {
    assertThat(plan(contributor("anna").linked("anna", Tenants.LOCATION, 5)).steps()).isEmpty();
  }

  @Test
  void aDisabledPrincipalIsNotLinked() {
    Plan plan =
        plan(
            new Tenants()
                .with(Principals.guest("anna", false, "Accepted"))
                .assign("anna", "Contributor", "sub-1")
                .notLinked("anna", 5));
    assertThat(plan.steps()).isEmpty();
  }

  @Test
  void somebodyLinkedTakesThePlaceOfADisabledPrincipal() {
    PlanStep step =
        only(
            plan(
                new Tenants()
                    .with(Principals.guest("anna", false, "Accepted"))
                    .assign("anna", "Contributor", "sub-1")
                    .guest("bert")
                    .assign("bert", "Contributor", "sub-2")
                    .linked("bert", Tenants.LOCATION, 5)));
    assertThat(step.actions()).containsExactly(Action.GIVE_SUPPORT_REQUEST_CONTRIBUTOR);
    assertThat(step.principal().orElseThrow().object()).isEqualTo(Tenants.id("bert"));
    assertThat(step.scope()).contains(Tenants.scope("sub-1"));
    assertThat(step.actors()).containsExactly(Actor.CUSTOMER);
  }

  @Test
  void whoeverWorksThereAndWouldLinkComesBeforeSomebodyLinkedElsewhere() {
    Plan plan =
        plan(
            new Tenants()
                .guest("anna")
                .assign("anna", "Reader", "sub-1")
                .notLinked("anna", 5)
                .guest("bert")
                .assign("bert", "Contributor", "sub-2")
                .linked("bert", Tenants.LOCATION, 5));
    PlanStep step = only(plan);
    assertThat(step.actions())
        .containsExactly(Action.GIVE_SUPPORT_REQUEST_CONTRIBUTOR, Action.LINK);
    assertThat(step.principal().orElseThrow().object()).isEqualTo(Tenants.id("anna"));
    assertThat(step.actors()).containsExactly(Actor.CUSTOMER, Actor.PRINCIPAL);
  }

  @Test
  void nobodyIsAskedForARoleWhereALinkMayDo() {
    Plan plan =
        plan(
            contributor("anna")
                .guest("bert")
                .assign("bert", "Contributor", "sub-2")
                .linked("bert", Tenants.LOCATION, 5));
    assertThat(only(plan).kind()).isEqualTo(Action.VERIFY);
  }

  @Test
  void aConditionIsPassedByWithASmallRole() {
    Plan plan =
        plan(
            new Tenants()
                .guest("anna")
                .assign(
                    "anna",
                    "User",
                    RoleCatalog.CONTRIBUTOR,
                    "sub-1",
                    Optional.of("@Resource[name] StringEquals 'x'"))
                .linked("anna", Tenants.LOCATION, 5));
    assertThat(only(plan).kind()).isEqualTo(Action.GIVE_SUPPORT_REQUEST_CONTRIBUTOR);
  }

  @Test
  void theCspsOwnGroupIsAccessButCannotBeLinked() {
    Plan plan =
        plan(
            new Tenants()
                .with(new ForeignGroup(Tenants.id("aobo"), "aobo", true))
                .ours("aobo")
                .assign("aobo", "Owner", "sub-1"));
    assertThat(plan.steps()).isEmpty();
  }

  @Test
  void aManagedIdentityThatThePolicyCountsIsLinked() {
    Plan plan =
        plan(
            new Tenants()
                .policy(Policies.with("managedIdentities", Truth.YES))
                .with(Principals.managedIdentity("mi"))
                .ours("mi")
                .assign("mi", "Contributor", "sub-1")
                .notLinked("mi", 5));
    assertThat(only(plan).kind()).isEqualTo(Action.LINK);
  }

  @Test
  void aMembershipThatIsLentIsMadeStandingAndNotTheRole() {
    Plan plan =
        plan(
            new Tenants()
                .guest("anna")
                .with(Principals.group("team"))
                .with(Principals.members("team", true))
                .with(
                    new GroupEligibility(
                        "e",
                        Tenants.id("team"),
                        Tenants.id("anna"),
                        "member",
                        false,
                        new Window(Optional.empty(), Optional.empty())))
                .assign("team", "Group", RoleCatalog.CONTRIBUTOR, "sub-1", Optional.empty())
                .linked("anna", Tenants.LOCATION, 5));
    PlanStep step = only(plan);
    assertThat(step.kind()).isEqualTo(Action.MAKE_STANDING);
    assertThat(step.through()).contains(Tenants.id("team"));
    assertThat(step.alternative()).contains(RoleCatalog.SUPPORT_REQUEST_CONTRIBUTOR);
  }

  @Test
  void contributorIsNotMadeStandingAtAManagementGroup() {
    Plan plan =
        plan(
            new Tenants()
                .guest("anna")
                .eligible("anna", "Contributor", "mg-1")
                .linked("anna", Tenants.LOCATION, 5));
    PlanStep step = only(plan);
    assertThat(step.kind()).isEqualTo(Action.GIVE_SUPPORT_REQUEST_CONTRIBUTOR);
    assertThat(step.alternative()).contains(RoleCatalog.CONTRIBUTOR);
    assertThat(step.gain().subscriptions()).isEqualTo(2);
  }

  @Test
  void whatIsHeldBelowOnlyIsNeverAskedForAbove() {
    Plan plan =
        plan(
            new Tenants()
                .customer(Principals.contoso(true, Customer.Csp.NONE, "sub-1"))
                .guest("anna")
                .assign("anna", "Reader", "rg-1")
                .linked("anna", Tenants.LOCATION, 5));
    PlanStep step = only(plan);
    assertThat(step.gain().scopes()).isEmpty();
    assertThat(step.gain().resourceGroups()).isEqualTo(1);
    assertThat(step.scope()).contains(Tenants.scope("rg-1"));
  }

  @Test
  void resourceGroupsComeWithTheirSubscription() {
    PlanStep step = only(plan(contributor("anna").notLinked("anna", 5)));
    assertThat(step.gain().scopes()).containsExactly(Tenants.scope("sub-1"));
    assertThat(step.gain().resourceGroups()).isZero();
  }

  @Test
  void anIdentityOfOurOwnTenantIsAskedEvenWhereThatWasNotSupplied() {
    Plan plan =
        plan(
            new Tenants()
                .with(
                    new Delegation(
                        "d",
                        Tenants.scope("sub-1"),
                        "Operations",
                        Tenants.FABRIKAM,
                        Optional.empty(),
                        List.of(
                            new Delegation.Authorization(
                                Tenants.id("anna"),
                                Optional.of("anna"),
                                RoleCatalog.CONTRIBUTOR,
                                List.of())),
                        List.of())));
    PlanStep step = only(plan);
    assertThat(step.kind()).isEqualTo(Action.VERIFY);
    assertThat(step.principal().orElseThrow().tenant()).isEqualTo(Tenants.FABRIKAM);
  }

  @Test
  void aGapBehindWhichWeHoldSomethingIsReadAgain() {
    Plan plan =
        plan(
            new Tenants()
                .guest("anna")
                .assign("anna", "Contributor", "rg-1")
                .linked("anna", Tenants.LOCATION, 5)
                .gap(Source.ROLE_ASSIGNMENTS, "sub-1"));
    PlanStep step = plan.steps().get(0);
    assertThat(step.kind()).isEqualTo(Action.READ);
    assertThat(step.source()).contains(Source.ROLE_ASSIGNMENTS);
    assertThat(step.scope()).contains(Tenants.scope("sub-1"));
    assertThat(step.certain()).isFalse();
  }

  @Test
  void aGapWhereWeHoldNothingIsLeftAlone() {
    Plan plan =
        plan(
            new Tenants()
                .customer(Principals.contoso(true, Customer.Csp.NONE, "sub-1"))
                .gap(Source.ROLE_ASSIGNMENTS, "sub-1"));
    assertThat(plan.steps()).isEmpty();
  }

  @Test
  void underStrictSchedulesThatWereNotReadAreRead() {
    Plan plan =
        plan(
            contributor("anna")
                .linked("anna", Tenants.LOCATION, 5)
                .source(Source.ASSIGNMENT_SCHEDULES, Completeness.NOT_SUPPLIED)
                .strict());
    assertThat(only(plan).source()).contains(Source.ASSIGNMENT_SCHEDULES);
  }

  @Test
  void ofEqualNumbersTheDearerSubscriptionComesFirst() {
    Tenants tenants =
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .notLinked("anna", 5)
            .guest("bert")
            .assign("bert", "Contributor", "sub-2")
            .notLinked("bert", 5);
    for (String scope : List.of("sub-1", "sub-2")) {
      tenants.with(
          new Cost(
              Tenants.scope(scope),
              YearMonth.of(2026, 10),
              new BigDecimal(scope.equals("sub-1") ? "10.50" : "99"),
              "EUR"));
    }
    Plan plan = plan(tenants);
    assertThat(plan.steps())
        .extracting(step -> step.gain().money().orElseThrow())
        .containsExactly(
            Money.of(new BigDecimal("99"), "EUR"), Money.of(new BigDecimal("10.50"), "EUR"));
    assertThat(plan.steps()).allMatch(step -> step.gain().costUnknown() == 0);
  }

  @Test
  void whatIsNotKnownToCostAnythingHasNoMoney() {
    PlanStep step = only(plan(contributor("anna").notLinked("anna", 5)));
    assertThat(step.gain().money()).isEmpty();
    assertThat(step.gain().costUnknown()).isEqualTo(1);
  }

  @Test
  void aGoalThatIsReachedTodayNeedsNoStep() {
    Tenants tenants =
        contributor("anna")
            .linked("anna", Tenants.LOCATION, 5)
            .guest("bert")
            .assign("bert", "Contributor", "sub-2")
            .notLinked("bert", 5);
    Plan half = plan(tenants, "0.5");
    assertThat(half.steps()).isEmpty();
    assertThat(half.goal()).contains(new Plan.Goal(new BigDecimal("0.5"), 1, Truth.YES));
    Plan more = plan(tenants, "0.51");
    assertThat(more.steps()).hasSize(1);
    assertThat(more.goal()).contains(new Plan.Goal(new BigDecimal("0.51"), 2, Truth.YES));
  }

  @Test
  void aGoalBeyondWhatCanBeGainedSaysSo() {
    Plan plan =
        plan(
            contributor("anna")
                .notLinked("anna", 5)
                .customer(Principals.contoso(true, Customer.Csp.NONE, "mg-1")),
            "1");
    assertThat(plan.counted()).isEqualTo(2);
    assertThat(plan.goal().orElseThrow().reachable()).isEqualTo(Truth.NO);
    assertThat(plan.end()).isEqualTo(new PlanStep.After(1, 1));
  }

  @Test
  void aGoalOfNothingThatCountsIsNeitherReachedNorMissed() {
    assertThat(plan(new Tenants(), "0.9").goal().orElseThrow().reachable())
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void temporaryCoverageIsNotConfirmed() {
    Plan plan =
        plan(
            new Tenants()
                .guest("anna")
                .with(Principals.group("team"))
                .with(Principals.members("team", true, "anna"))
                .with(
                    new GroupEligibility(
                        "e",
                        Tenants.id("team"),
                        Tenants.id("anna"),
                        "member",
                        true,
                        new Window(
                            Optional.empty(), Optional.of(Tenants.NOW.plus(Duration.ofHours(4))))))
                .assign("team", "Group", RoleCatalog.CONTRIBUTOR, "sub-1", Optional.empty())
                .linked("anna", Tenants.LOCATION, 5));
    assertThat(plan.confirmed()).isZero();
    assertThat(only(plan).kind()).isEqualTo(Action.MAKE_STANDING);
    assertThat(only(plan).after()).isEqualTo(new PlanStep.After(1, 1));
  }

  @Test
  void whatIsOpenAndNoStepSettlesKeepsAGoalPossible() {
    Tenants tenants =
        contributor("anna")
            .linked("anna", Tenants.LOCATION, 10)
            .assign(
                "anna",
                "User",
                Tenants.role("Contributor"),
                "sub-2",
                Optional.of("@Resource[name] StringEquals 'x'"));
    Plan plan = plan(tenants, "1");
    assertThat(plan.goal().orElseThrow().reachable()).isNotEqualTo(Truth.NO);
  }
}
