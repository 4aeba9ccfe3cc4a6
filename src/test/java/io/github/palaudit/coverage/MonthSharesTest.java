package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the truth table does not say of months. */
class MonthSharesTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");

  private static MonthShares month(Tenants tenants) {
    return MonthShares.of(CoverageEngine.coverage(tenants.inputs()), OCTOBER);
  }

  private static MonthShare share(Tenants tenants, String name) {
    return month(tenants).of(scope(name)).orElseThrow();
  }

  private static Tenants eligible() {
    return new Tenants()
        .guest("anna")
        .eligible("anna", "Contributor", "sub-1")
        .linked("anna", LOCATION, 100);
  }

  private static Activation activation(
      String name, String where, Optional<Instant> start, Optional<Instant> end) {
    return new Activation(
        scope(where), Tenants.role("Contributor"), id(name), new Window(start, end));
  }

  private static Optional<Instant> hour(int hour) {
    return Optional.of(FIRST.plus(Duration.ofHours(hour)));
  }

  private static Policy measured(Policy.PimShare share, OptionalInt hours) {
    return Policies.month(Policy.DEFAULT, share, hours);
  }

  /** 36 hours from 12:00 on the 2nd to 00:00 on the 4th: one whole day, the 3rd. */
  @Test
  void eachWayOfMeasuringGivesItsOwnShare() {
    Tenants tenants = eligible().with(activation("anna", "sub-1", hour(36), hour(72)));

    assertThat(share(tenants, "sub-1").confirmed()).isEqualTo(36 / 744.0, within(1e-12));
    tenants.policy(measured(Policy.PimShare.HOURS, OptionalInt.of(730)));
    assertThat(share(tenants, "sub-1").confirmed()).isEqualTo(36 / 730.0, within(1e-12));
    tenants.policy(measured(Policy.PimShare.WHOLE_DAYS, OptionalInt.empty()));
    assertThat(share(tenants, "sub-1").confirmed()).isEqualTo(1 / 31.0, within(1e-12));
    tenants.policy(measured(Policy.PimShare.WHOLE_DAYS, OptionalInt.of(730)));
    assertThat(month(tenants).total()).isEqualTo(31);
  }

  /** The audit is of November, so that nothing of October is open. */
  @Test
  void itSaysWhenAScopeWasAttributed() {
    Tenants tenants = eligible().with(activation("anna", "sub-1", hour(36), hour(72)));
    MonthTimes.Span activated = new MonthTimes.Span(hour(36).orElseThrow(), hour(72).orElseThrow());

    assertThat(month(tenants).times(share(tenants, "sub-1")))
        .isEqualTo(new MonthTimes(List.of(activated), List.of(activated)));
  }

  /** 740 of October's 744 hours are more than 730 and not the whole: capped at 1. */
  @Test
  void noShareIsMoreThanTheWhole() {
    Tenants tenants =
        eligible()
            .with(activation("anna", "sub-1", hour(4), hour(744)))
            .policy(measured(Policy.PimShare.HOURS, OptionalInt.of(730)));

    assertThat(share(tenants, "sub-1").confirmed()).isEqualTo(1);
  }

  @Test
  void itSaysOnWhomTheShareRests() {
    Tenants tenants =
        eligible()
            .guest("bert")
            .eligible("bert", "Contributor", "sub-1")
            .with(activation("anna", "sub-1", hour(0), hour(8)))
            .with(activation("bert", "sub-1", hour(0), hour(8)));

    assertThat(month(tenants).restsOn(share(tenants, "sub-1")))
        .containsExactly(id("anna").in(Tenants.CONTOSO));
  }

  @Test
  void anActivationWithoutAnEndMayHaveLastedAndConfirmsNothing() {
    Tenants tenants = eligible().with(activation("anna", "sub-1", hour(700), Optional.empty()));

    assertThat(share(tenants, "sub-1").confirmed()).isZero();
    assertThat(share(tenants, "sub-1").possible()).isEqualTo(44 / 744.0, within(1e-12));
  }

  @Test
  void ofTwoEligibilitiesThatFitOneWithAConditionLeavesItOpen() {
    Tenants tenants =
        eligible()
            .with(
                new RoleEligibility(
                    "limited",
                    scope("mg-1"),
                    Tenants.role("Contributor"),
                    id("anna"),
                    "User",
                    Window.ALWAYS,
                    Optional.empty(),
                    Optional.of("@Resource[name] StringEquals 'x'")))
            .with(activation("anna", "sub-1", hour(0), hour(8)));

    assertThat(share(tenants, "sub-1").confirmed()).isZero();
    assertThat(share(tenants, "sub-1").possible()).isEqualTo(8 / 744.0, within(1e-12));
  }

  @Test
  void anActivationOfSomebodyElseIsNone() {
    Tenants tenants =
        eligible()
            .with(Principals.member("own", "contoso.com"))
            .with(activation("own", "sub-1", hour(0), hour(8)));

    assertThat(share(tenants, "sub-1").possible()).isZero();
  }

  /** The activation history is of roles: who was in a group when is told by nobody. */
  @Test
  void anEligibleMembershipLeavesItsWindowOpen() {
    Tenants tenants =
        new Tenants()
            .guest("anna")
            .with(Principals.group("team"))
            .with(Principals.members("team", true))
            .assign("team", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty())
            .linked("anna", LOCATION, 100)
            .with(
                new GroupEligibility(
                    "e", id("team"), id("anna"), "member", false, new Window(hour(0), hour(24))));

    assertThat(share(tenants, "sub-1").confirmed()).isZero();
    assertThat(share(tenants, "sub-1").possible()).isEqualTo(24 / 744.0, within(1e-12));
  }

  @Test
  void aScopeThatOnlyHadAnActivationHasAShareToo() {
    Tenants tenants = eligible().with(activation("anna", "vm-1", hour(0), hour(8)));

    assertThat(share(tenants, "vm-1").confirmed()).isEqualTo(8 / 744.0, within(1e-12));
    assertThat(share(tenants, "rg-1").confirmed()).isZero();
  }

  /** More access never means less, and below is never less than above. */
  @Test
  void aGrantMoreNeverLowersAShare() {
    Random random = new Random(31);
    for (int round = 0; round < 40; round++) {
      Tenants tenants = new Tenants().guest("anna").guest("bert").guest("carl");
      tenants.linked("anna", LOCATION, 50).linked("bert", LOCATION, 15).notLinked("carl", 25);
      MonthShares before = month(tenants);
      for (int step = 0; step < 6; step++) {
        add(random, tenants, step);
        MonthShares after = month(tenants);
        for (MonthShare was : before.list()) {
          MonthShare is = after.of(was.scope()).orElseThrow();
          assertThat(is.confirmed()).isGreaterThanOrEqualTo(was.confirmed());
          assertThat(is.possible()).isGreaterThanOrEqualTo(was.possible());
        }
        assertThat(after.of(scope("rg-1")).orElseThrow().confirmed())
            .isGreaterThanOrEqualTo(after.of(scope("sub-1")).orElseThrow().confirmed());
        before = after;
      }
    }
  }

  private static void add(Random random, Tenants tenants, int number) {
    String who = new String[] {"anna", "bert", "carl"}[random.nextInt(3)];
    String where = new String[] {"mg-1", "sub-1", "rg-1", "sub-2"}[random.nextInt(4)];
    String role = new String[] {"Contributor", "Reader", "Tag Contributor"}[random.nextInt(3)];
    if (random.nextBoolean()) {
      int start = random.nextInt(700);
      tenants
          .eligible(who, "Contributor", where)
          .with(activation(who, where, hour(start), hour(start + random.nextInt(100))));
      return;
    }
    tenants.with(
        new RoleAssignment(
            "assignment-" + number,
            scope(where),
            Tenants.role(role),
            id(who),
            "User",
            Optional.empty(),
            random.nextInt(4) == 0 ? Optional.empty() : hour(random.nextInt(744)),
            Optional.empty()));
  }
}
