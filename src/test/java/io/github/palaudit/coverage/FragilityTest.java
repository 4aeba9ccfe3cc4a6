package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.FABRIKAM;
import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Partner;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.User;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FragilityTest {

  private static Tenants guest(Tenants tenants, String name, String... scopes) {
    tenants.guest(name).linked(name, LOCATION, 10);
    for (String scope : scopes) {
      tenants.assign(name, "Contributor", scope);
    }
    return tenants;
  }

  private static Tenants application(Tenants tenants, String name, String... scopes) {
    tenants.with(Principals.application(name)).linked(name, LOCATION, 10);
    for (String scope : scopes) {
      tenants.assign(name, "Contributor", scope);
    }
    return tenants;
  }

  private static Fragility fragility(Tenants tenants) {
    return CoverageEngine.coverage(tenants.inputs()).fragility();
  }

  private static Departure of(Fragility fragility, String name) {
    return fragility.byIdentity().stream()
        .filter(one -> one.who().filter(who -> who.name().equals(name)).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static Tenants cost(Tenants tenants, String scope, int euros) {
    return tenants.with(
        new Cost(scope(scope), YearMonth.of(2026, 10), BigDecimal.valueOf(euros), "EUR"));
  }

  private static Money eur(int amount) {
    return Money.of(BigDecimal.valueOf(amount), "EUR");
  }

  @Test
  void everythingThatOnePersonCarriesAloneGoesWithThatPerson() {
    Fragility fragility =
        fragility(cost(cost(guest(new Tenants(), "anna", "mg-1"), "sub-1", 100), "sub-2", 8));

    Departure anna = of(fragility, "anna");
    assertThat(anna.subscriptions()).isEqualTo(new Tally(0, 0, 0, 2));
    assertThat(anna.resourceGroups()).isEqualTo(new Tally(0, 0, 0, 3));
    assertThat(anna.cost().notAttributed()).isEqualTo(eur(108));
    assertThat(anna.cost().attributed()).isEqualTo(Money.NONE);
    assertThat(anna.scopes()).containsExactly(scope("sub-1"), scope("sub-2"));
    assertThat(fragility.restingOnOne(Identity.Kind.PERSON)).isEqualTo(2);
    assertThat(fragility.restingOnOne(Identity.Kind.APPLICATION)).isZero();
    assertThat(fragility.usersAtOnce().subscriptions()).isEqualTo(new Tally(0, 0, 0, 2));
    assertThat(fragility.usersAtOnce().who()).isEmpty();
  }

  @Test
  void whereASecondStandsInNothingIsLostUntilBothLeave() {
    Fragility fragility = fragility(guest(guest(new Tenants(), "anna", "mg-1"), "bert", "sub-1"));

    assertThat(fragility.byIdentity()).hasSize(1);
    assertThat(of(fragility, "anna").scopes()).containsExactly(scope("sub-2"));
    assertThat(of(fragility, "anna").resourceGroups()).isEqualTo(new Tally(0, 0, 0, 1));
    assertThat(fragility.usersAtOnce().scopes()).containsExactly(scope("sub-1"), scope("sub-2"));
    assertThat(fragility.subscriptions().get(0).identities())
        .extracting(Identity::name)
        .containsExactly("anna", "bert");
  }

  @Test
  void anApplicationStaysWhenAllPersonsLeave() {
    Fragility fragility =
        fragility(application(guest(new Tenants(), "anna", "mg-1"), "svc", "sub-1"));

    assertThat(fragility.usersAtOnce().scopes()).containsExactly(scope("sub-2"));
    assertThat(of(fragility, "anna").scopes()).containsExactly(scope("sub-2"));
  }

  @Test
  void whatRestsOnOneApplicationIsLostWithItAndNotWithUsers() {
    Fragility fragility = fragility(application(new Tenants(), "svc", "sub-1"));

    assertThat(of(fragility, "svc").scopes()).containsExactly(scope("sub-1"));
    assertThat(fragility.usersAtOnce().subscriptions()).isEqualTo(Tally.EMPTY);
    assertThat(fragility.restingOnOne(Identity.Kind.APPLICATION)).isEqualTo(1);
    assertThat(fragility.restingOnOne(Identity.Kind.PERSON)).isZero();
  }

  @Test
  void aSharedLoginIsNobodyWhoLeavesAndCountsLikeAnApplication() {
    Tenants tenants =
        guest(guest(guest(new Tenants(), "anna", "mg-1"), "bert", "mg-1"), "ops", "mg-1")
            .partner(
                was ->
                    new Partner(
                        was.name(),
                        was.globalAccount(),
                        was.locationAccounts(),
                        was.tenants(),
                        was.publishers(),
                        was.principals(),
                        List.of(
                            new Partner.Person("Operations", List.of("ops@fabrikam.com"), true))));

    Fragility fragility = fragility(tenants);

    assertThat(fragility.byIdentity()).isEmpty();
    assertThat(fragility.usersAtOnce().subscriptions()).isEqualTo(Tally.EMPTY);
    assertThat(fragility.subscriptions().get(0).identities())
        .extracting(Identity::kind)
        .containsExactly(Identity.Kind.SHARED_LOGIN, Identity.Kind.PERSON, Identity.Kind.PERSON);
  }

  @Test
  void oneHumanAsGuestAndMemberIsOneIdentity() {
    Tenants tenants =
        guest(new Tenants(), "anna", "sub-1")
            .with(
                new User(
                    id("annas-other"),
                    "Anna (admin)",
                    Optional.of("anna-admin@contoso.com"),
                    Optional.of("ANNA@fabrikam.com"),
                    Optional.of("Member"),
                    Optional.of(true),
                    Optional.empty(),
                    true))
            .ours("annas-other")
            .assign("annas-other", "Contributor", "sub-1")
            .linked("annas-other", LOCATION, 10);

    Fragility fragility = fragility(tenants);

    assertThat(fragility.subscriptions().get(0).identities()).hasSize(1);
    assertThat(fragility.byIdentity()).hasSize(1);
    assertThat(fragility.byIdentity().get(0).who().orElseThrow().principals()).hasSize(2);
    assertThat(fragility.byIdentity().get(0).scopes()).containsExactly(scope("sub-1"));
  }

  @Test
  void aHumanIsTheSameInOurOwnTenant() {
    User atHome =
        new User(
            id("anna-home"),
            "Anna Berg",
            Optional.of("anna@fabrikam.com"),
            Optional.of("anna.berg@fabrikam.com"),
            Optional.of("Member"),
            Optional.of(true),
            Optional.empty(),
            true);
    Tenants tenants =
        guest(new Tenants(), "anna", "sub-1")
            .managing(atHome)
            .with(
                new Delegation(
                    "delegation-1",
                    scope("sub-1"),
                    "Operations",
                    FABRIKAM,
                    Optional.empty(),
                    List.of(
                        new Delegation.Authorization(
                            id("anna-home"),
                            Optional.empty(),
                            Tenants.role("Contributor"),
                            List.of())),
                    List.of()))
            .observedIn(
                FABRIKAM,
                "anna-home",
                LinkAnswer.LINKED,
                Optional.of(LOCATION),
                Optional.empty(),
                10);

    Fragility fragility = fragility(tenants);

    assertThat(fragility.byIdentity()).hasSize(1);
    assertThat(fragility.byIdentity().get(0).who().orElseThrow().principals())
        .containsExactlyInAnyOrder(
            new PrincipalId(Tenants.CONTOSO, id("anna")),
            new PrincipalId(FABRIKAM, id("anna-home")));
  }

  @Test
  void whatIsLeftForAWhileOrInDoubtIsSaid() {
    Tenants tenants = guest(new Tenants(), "anna", "mg-1");
    tenants.guest("bert").assign("bert", "Contributor", "sub-2");

    Departure anna = of(fragility(cost(tenants, "sub-2", 8)), "anna");

    assertThat(anna.subscriptions()).isEqualTo(new Tally(0, 0, 1, 1));
    assertThat(anna.resourceGroups()).isEqualTo(new Tally(0, 0, 1, 2));
    assertThat(anna.cost().unknown()).isEqualTo(eur(8));
    assertThat(anna.cost().withoutCost()).isEqualTo(1);
  }

  @Test
  void behindAGapWhatIsLeftIsUnknown() {
    Departure anna =
        of(
            fragility(guest(new Tenants(), "anna", "mg-1").gap(Source.ROLE_ASSIGNMENTS, "sub-2")),
            "anna");

    assertThat(anna.subscriptions()).isEqualTo(new Tally(0, 0, 1, 1));
  }

  @Test
  void aResourceGroupThatAnotherCarriesKeepsItsMoney() {
    Tenants tenants = guest(guest(new Tenants(), "anna", "sub-1"), "bert", "rg-1");
    cost(cost(cost(tenants, "sub-1", 100), "rg-1", 30), "rg-2", 40);

    Departure anna = of(fragility(tenants), "anna");

    assertThat(anna.subscriptions()).isEqualTo(new Tally(0, 0, 0, 1));
    assertThat(anna.resourceGroups()).isEqualTo(new Tally(0, 0, 0, 1));
    assertThat(anna.cost().notAttributed()).isEqualTo(eur(70));
  }

  @Test
  void nothingIsFragileWhereNothingIsAttributed() {
    Fragility fragility =
        fragility(new Tenants().guest("anna").assign("anna", "Contributor", "sub-1"));

    assertThat(fragility.byIdentity()).isEmpty();
    assertThat(fragility.subscriptions()).isEmpty();
    assertThat(fragility.usersAtOnce().subscriptions()).isEqualTo(Tally.EMPTY);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void twentyThousandPrincipalsAndTenThousandScopesAreNoTrouble() {
    Tenants tenants = new Tenants();
    int subscriptions = 500;
    int groups = 20;
    for (int i = 0; i < subscriptions; i++) {
      ScopeId subscription =
          ScopeId.subscription(String.format(Locale.ROOT, "5b5b5b5b-7777-4000-8000-%012d", i));
      tenants.with(
          new Subscription(
              subscription,
              "many " + i,
              Optional.of("Enabled"),
              Optional.empty(),
              Optional.of(scope("mg-1")),
              List.of(),
              Map.of()));
      for (int j = 0; j < groups; j++) {
        ScopeId group = subscription.resourceGroup("rg-" + j);
        tenants.with(new ResourceGroup(group, "rg-" + j, OptionalInt.of(1)));
        for (int k = 0; k < 2; k++) {
          String name = "p" + i + "-" + j + "-" + k;
          tenants.guest(name).linked(name, LOCATION, 10).assignAt(name, "Contributor", group);
        }
      }
    }
    for (int i = 0; i < 50; i++) {
      guest(tenants, "top" + i, "mg-1");
    }

    Coverage coverage = CoverageEngine.coverage(tenants.inputs());
    long start = System.nanoTime();
    Fragility fragility = coverage.fragility();
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(5_000);

    assertThat(fragility.usersAtOnce().subscriptions().total()).isEqualTo(502);
    assertThat(fragility.byIdentity()).isEmpty();
    assertThat(fragility.subscriptions().get(0).identities()).hasSize(50);
  }
}
