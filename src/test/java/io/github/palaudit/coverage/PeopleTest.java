package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Partner;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Logins are many, people are few. */
class PeopleTest {

  private static User user(String name, String upn, Optional<String> mail) {
    return new User(
        id(name),
        name,
        Optional.of(upn),
        mail,
        Optional.of("Guest"),
        Optional.of(true),
        Optional.empty(),
        true);
  }

  /** Each of them attributes sub-1. */
  private static Tenants linked(User... users) {
    Tenants tenants = new Tenants();
    for (User user : users) {
      String name = user.displayName();
      tenants.with(user).ours(name).assign(name, "Contributor", "sub-1").linked(name, LOCATION, 10);
    }
    return tenants;
  }

  private static Tenants people(Tenants tenants, Partner.Person... people) {
    return tenants.partner(
        was ->
            new Partner(
                was.name(),
                was.globalAccount(),
                was.locationAccounts(),
                was.tenants(),
                was.publishers(),
                was.principals(),
                List.of(people)));
  }

  private static Optional<ObjectId> sole(Tenants tenants) {
    Coverage coverage = CoverageEngine.coverage(tenants.inputs());
    return new People(coverage)
        .soleUser(coverage.scope(scope("sub-1")).orElseThrow())
        .map(user -> user.id().object());
  }

  private static final User GUEST =
      user("anna", "anna_berg_fabrikam.com#EXT#@contoso.onmicrosoft.com", Optional.empty());
  private static final User SECOND = user("bert", "Anna_Berg@Fabrikam.com", Optional.empty());

  @Test
  void aGuestAndTheSameAddressAtHomeAreOneHuman() {
    assertThat(sole(linked(GUEST, SECOND))).isPresent();
  }

  @Test
  void twoAddressesAreTwoHumansUntilTheConfigurationSaysOtherwise() {
    User admin = user("admin", "adm-anna@contoso.com", Optional.empty());

    assertThat(sole(linked(GUEST, admin))).isEmpty();
    assertThat(
            sole(
                people(
                    linked(GUEST, admin),
                    new Partner.Person(
                        "Anna", List.of("anna_berg@fabrikam.com", "ADM-anna@contoso.com"), false))))
        .isPresent();
  }

  @Test
  void aMailAddressIsAnAliasToo() {
    User admin = user("admin", "adm-1@contoso.com", Optional.of("Anna_Berg@fabrikam.com"));

    assertThat(sole(linked(GUEST, admin))).isPresent();
  }

  @Test
  void whoSharesAnAddressWithTwoAccountsTiesThemTogether() {
    User home = user("home", "a.berg@fabrikam.com", Optional.of("anna.berg@fabrikam.com"));
    User admin = user("admin", "anna.berg@fabrikam.com", Optional.of("Anna_Berg@fabrikam.com"));

    assertThat(sole(linked(GUEST, home))).isEmpty();
    assertThat(sole(linked(GUEST, home, admin))).isPresent();
  }

  @Test
  void aSharedLoginIsNobodyWhoLeaves() {
    Partner.Person shared =
        new Partner.Person("Operations", List.of("anna_berg@fabrikam.com"), true);

    assertThat(sole(people(linked(GUEST), shared))).isEmpty();
  }

  @Test
  void anApplicationIsNobodyWhoLeaves() {
    assertThat(
            sole(
                linked(GUEST)
                    .with(Principals.application("svc"))
                    .assign("svc", "Contributor", "sub-1")
                    .linked("svc", LOCATION, 10)))
        .isEmpty();
  }

  @Test
  void whatIsNotAttributedRestsOnNobody() {
    assertThat(sole(new Tenants().guest("anna").assign("anna", "Contributor", "sub-1"))).isEmpty();
  }

  @Test
  void theHomeAddressesOfAGuestAreThoseItHasAtHome() {
    assertThat(People.homeAddresses(Principals.guest("anna", true, "Accepted")))
        .containsExactly("anna@fabrikam.com");
    assertThat(People.homeAddresses(Principals.atHome("home", "anna")))
        .containsExactly("anna@fabrikam.com");
    assertThat(People.homeAddresses(Principals.otherGuestObject("again", "anna")))
        .containsExactlyInAnyOrder("anna.2@fabrikam.com", "anna@fabrikam.com");
  }
}
