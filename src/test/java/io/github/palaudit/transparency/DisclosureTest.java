package io.github.palaudit.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.render.Documents;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Window;
import io.github.palaudit.transparency.RoleHeld.Excess;
import io.github.palaudit.transparency.RoleHeld.Hold;
import io.github.palaudit.transparency.RoleHeld.Way;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisclosureTest {

  private static Disclosure told(Tenants tenants) {
    return Documents.disclosure(tenants, Naming.PEOPLE);
  }

  private static Holder holder(Disclosure told, String name) {
    return told.holders().stream()
        .filter(one -> one.shown().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static RoleHeld only(Disclosure told, String name) {
    assertThat(holder(told, name).roles()).hasSize(1);
    return holder(told, name).roles().get(0);
  }

  @Test
  void everyWayOfHoldingARoleIsToldApart() {
    Disclosure told = told(Documents.everyWay());
    assertThat(told.holders()).hasSize(5);
    assertThat(only(told, "ada"))
        .returns(Way.DIRECT, RoleHeld::way)
        .returns(Hold.STANDING, RoleHeld::hold);
    assertThat(only(told, "bob")).returns(Hold.ELIGIBLE, RoleHeld::hold);
    assertThat(only(told, "cleo"))
        .returns(Way.GROUP, RoleHeld::way)
        .returns(List.of("Operators"), RoleHeld::through);
    assertThat(only(told, "deploy")).returns(true, RoleHeld::conditional);
    assertThat(only(told, "dora"))
        .returns(Way.LIGHTHOUSE, RoleHeld::way)
        .returns(Optional.empty(), RoleHeld::since);
    assertThat(told.memberships()).extracting(Membership::groupName).containsExactly("Operators");
    assertThat(told.endings())
        .extracting(Ending::kind)
        .containsExactlyInAnyOrder(
            Ending.Kind.ASSIGNMENT,
            Ending.Kind.ELIGIBILITY,
            Ending.Kind.ASSIGNMENT,
            Ending.Kind.ASSIGNMENT,
            Ending.Kind.DELEGATION);
  }

  @Test
  void aSecretsEndIsToldAndAStandingOwnerIsMoreThanNeeded() {
    Disclosure told = told(Documents.everyWay());
    assertThat(holder(told, "deploy").credentials().orElseThrow().secrets()).hasSize(1);
    assertThat(only(told, "ada").excesses()).containsExactly(Excess.STANDING_OWNER);
  }

  @Test
  void wideAccessAndAccessBeyondTheAgreedScopesIsMoreThanNeeded() {
    Disclosure told = told(Documents.everyWay());
    assertThat(only(told, "deploy").excesses())
        .containsExactly(Excess.WIDE_CONTRIBUTOR, Excess.ABOVE_STATED_SCOPES);
    assertThat(only(told, "bob").excesses()).containsExactly(Excess.OUTSIDE_STATED_SCOPES);
    assertThat(only(told, "dora").excesses()).isEmpty();
  }

  @Test
  void withoutAgreedScopesNothingIsHeldAgainstThem() {
    Disclosure told = told(Documents.everyWay().customer(Documents.entry()));
    assertThat(only(told, "bob").excesses()).isEmpty();
    assertThat(only(told, "deploy").excesses()).containsExactly(Excess.WIDE_CONTRIBUTOR);
  }

  @Test
  void anEligibleOwnerAndASmallRoleAreNotMoreThanNeeded() {
    Disclosure told =
        told(
            new Tenants()
                .guest("ada")
                .eligible("ada", "Owner", "sub-1")
                .guest("bob")
                .assign("bob", "Reader", "mg-1"));
    assertThat(told.holders())
        .allSatisfy(one -> assertThat(one.roles()).allMatch(role -> role.excesses().isEmpty()));
  }

  @Test
  void aGapInManagementGroupsLeavesOpenWhetherASubscriptionIsWithinTheAgreedOne() {
    Tenants tenants =
        new Tenants()
            .guest("ada")
            .assignAt("ada", "Reader", Documents.subscription(1))
            .customer(Documents.entry("mg-1"));
    assertThat(only(told(tenants), "ada").excesses()).isEmpty();
  }

  @Test
  void accessAfterTheEngagementIsMoreThanNeededAndOnItsLastDayItIsNot() {
    Tenants tenants = new Tenants().guest("ada").assign("ada", "Reader", "sub-1");
    assertThat(only(told(tenants.customer(Principals.contosoUntil(1))), "ada").excesses())
        .containsExactly(Excess.AFTER_ENGAGEMENT);
    assertThat(only(told(tenants.customer(Principals.contosoUntil(0))), "ada").excesses())
        .isEmpty();
  }

  @Test
  void aLinkNamesOnlyThePartnersOwnIds() {
    Disclosure told =
        told(
            new Tenants()
                .guest("ada")
                .assign("ada", "Reader", "sub-1")
                .linked("ada", new PartnerId("66666666"), 1)
                .guest("bob")
                .assign("bob", "Reader", "sub-1")
                .linked("bob", Tenants.GLOBAL, 1)
                .guest("cleo")
                .assign("cleo", "Reader", "sub-1")
                .linked("cleo", Tenants.LOCATION, 300)
                .guest("dan")
                .assign("dan", "Reader", "sub-1")
                .guest("eve")
                .assign("eve", "Reader", "sub-1")
                .observed("eve", LinkAnswer.INCONCLUSIVE, Optional.empty(), Optional.empty(), 1));
    assertThat(holder(told, "ada").link())
        .returns(Link.State.ANOTHER_PARTNER, Link::state)
        .returns(Optional.empty(), Link::partner);
    assertThat(holder(told, "bob").link())
        .returns(Link.State.LINKED, Link::state)
        .returns(Optional.of(Tenants.GLOBAL), Link::partner);
    assertThat(holder(told, "cleo").link()).returns(Link.State.STALE, Link::state);
    assertThat(holder(told, "dan").link()).returns(Link.State.NO_EVIDENCE, Link::state);
    assertThat(holder(told, "eve").link()).returns(Link.State.UNSETTLED, Link::state);
  }

  @Test
  void whoIsNotOfThePartnerIsNotToldOf() {
    Disclosure told =
        told(
            new Tenants()
                .with(Principals.member("zoe", "contoso.com"))
                .assign("zoe", "Owner", "sub-1"));
    assertThat(told.holders()).isEmpty();
    assertThat(told.undecided()).isEmpty();
    assertThat(told.complete()).isTrue();
  }

  @Test
  void ofWhomNobodyCanTellStandsByItsIdAlone() {
    Disclosure told =
        told(
            new Tenants()
                .source(Source.PRINCIPALS, Completeness.PARTIAL)
                .assign("somebody", "Owner", "sub-1"));
    assertThat(told.holders()).isEmpty();
    assertThat(told.undecided())
        .extracting(Undecided::object)
        .containsExactly(Tenants.id("somebody"));
    assertThat(told.complete()).isFalse();
  }

  @Test
  void whatWasNeverAskedForIsToldAndIsNoGap() {
    Disclosure told =
        told(new Tenants().source(Source.DENY_ASSIGNMENTS, Completeness.NOT_SUPPLIED));
    assertThat(told.unread()).extracting(Unread::source).containsExactly(Source.DENY_ASSIGNMENTS);
    assertThat(told.complete()).isTrue();
  }

  @Test
  void aGapOfCostIsNoGapOfThisDocument() {
    assertThat(told(new Tenants().gap(Source.COST, "sub-1")).complete()).isTrue();
  }

  @Test
  void peopleCanBeNamedByWhatTheyDo() {
    Partner.Person known =
        new Partner.Person(
            "Ada", List.of("ada@fabrikam.com"), false, Optional.of("Cloud engineer"));
    Tenants tenants =
        Documents.everyWay()
            .guest("dan")
            .assign("dan", "Contributor", "rg-1")
            .guest("eve")
            .assign("eve", "Contributor", "rg-1")
            .partner(
                was ->
                    new Partner(
                        was.name(),
                        was.globalAccount(),
                        was.locationAccounts(),
                        was.tenants(),
                        was.publishers(),
                        was.principals(),
                        List.of(known)));
    Disclosure told = Documents.disclosure(tenants, Naming.FUNCTIONS);
    assertThat(told.holders())
        .extracting(Holder::shown)
        .contains(
            new Shown(Shown.By.FUNCTION, "Cloud engineer", 0),
            new Shown(Shown.By.GROUP, "Operators", 0),
            new Shown(Shown.By.ROLE, "Contributor", 1),
            new Shown(Shown.By.ROLE, "Contributor", 2),
            new Shown(Shown.By.ROLE, "Contributor", 3),
            new Shown(Shown.By.NAME, "deploy", 0));
    assertThat(told.holders()).allMatch(one -> one.signIn().isEmpty());
  }

  @Test
  void rolesAreToldByWhatTheyAllow() {
    Tenants tenants = new Tenants().guest("ada");
    for (String role :
        List.of(
            "Owner",
            "Contributor",
            "User Access Administrator",
            "Reader",
            "Support Request Contributor",
            "Network Contributor")) {
      tenants.assign("ada", role, "sub-1");
    }
    assertThat(holder(told(tenants), "ada").roles())
        .extracting(held -> held.role().name() + ": " + held.role().power())
        .containsExactlyInAnyOrder(
            "Owner: EVERYTHING",
            "Contributor: CHANGE_EVERYTHING",
            "User Access Administrator: GIVE_ROLES",
            "Reader: READ",
            "Support Request Contributor: SUPPORT",
            "Network Contributor: CHANGE_PARTS");
  }

  @Test
  void aPurposeThatNobodyStatesIsNotMadeUp() {
    Disclosure told = told(new Tenants().customer(Principals.contoso(true, Customer.Csp.NONE)));
    assertThat(told.purpose()).isEmpty();
    assertThat(told.approvals()).isEmpty();
  }

  @Test
  void aRoleThroughAGroupIsSinceTheGroupsDayAndItsStepSaysThatItIsAGroups() {
    Disclosure told = told(Documents.everyWay());
    assertThat(only(told, "cleo").sinceOfGroup()).isTrue();
    assertThat(only(told, "ada").sinceOfGroup()).isFalse();
    assertThat(told.endings().stream().filter(Ending::group))
        .extracting(one -> one.holder().text())
        .containsExactly("Operators");
  }

  @Test
  void aMembershipThatIsToBeSwitchedOnIsToldFromOneThatIs() {
    Tenants tenants =
        new Tenants()
            .guest("ada")
            .guest("bob")
            .with(Principals.group("Operators"))
            .with(Principals.members("Operators", true, "bob"))
            .with(
                new GroupEligibility(
                    "one",
                    Tenants.id("Operators"),
                    Tenants.id("ada"),
                    "member",
                    false,
                    Window.ALWAYS))
            .source(Source.GROUP_ELIGIBILITIES, Completeness.COMPLETE)
            .assign("Operators", "Group", Tenants.role("Reader"), "sub-1", Optional.empty());
    Disclosure told = told(tenants);
    assertThat(only(told, "ada")).returns(Hold.ELIGIBLE_MEMBER, RoleHeld::hold);
    assertThat(told.memberships())
        .extracting(one -> one.shown().text() + " " + one.eligible())
        .containsExactlyInAnyOrder("ada true", "bob false");
  }

  @Test
  void whatNoShellTakesAsItIsStandsInNoCommand() {
    assertThat(Endings.isQuotable("/subscriptions/1/resourceGroups/rg-(a).b_c")).isTrue();
    assertThat(
            List.of(
                "", "a'b", "a\u2019b", "a\"b", "a\\b", "a\nb", "a&calc", "a%PATH%", "a$b", "a b"))
        .noneMatch(Endings::isQuotable);
  }

  @Test
  void inFunctionsAGroupOrApplicationThatIsNamedAfterAPersonStandsByItsId() {
    Tenants tenants =
        new Tenants()
            .guest("lovelace")
            .with(Principals.group("Team Lovelace"))
            .with(Principals.members("Team Lovelace", true, "lovelace"))
            .assign("Team Lovelace", "Group", Tenants.role("Reader"), "rg-1", Optional.empty())
            .with(Principals.application("svc-love.lace"))
            .assign("svc-love.lace", "Reader", "sub-1");
    assertThat(Documents.disclosure(tenants, Naming.FUNCTIONS).toString().toLowerCase(Locale.ROOT))
        .doesNotContain("lovelace", "love.lace");
    assertThat(told(tenants).toString()).contains("Team Lovelace", "svc-love.lace");
  }

  @Test
  void aGroupOfThePartnersOwnTenantThatNamesAnotherCustomerStandsByItsId() {
    Tenants tenants =
        new Tenants()
            .otherCustomer(
                new Customer(
                    "Northwind",
                    new TenantId("99999999-0000-4000-8000-000000000002"),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    Customer.Csp.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty()))
            .guest("ada")
            .managing(
                Principals.group("North-wind and others"),
                Principals.members("North-wind and others", true, "dora"),
                Principals.member("dora", "fabrikam.com"))
            .with(
                new Delegation(
                    Tenants.scope("sub-1").text()
                        + "/providers/Microsoft.ManagedServices/registrationAssignments/de1e0000-0000-4000-8000-000000000001",
                    Tenants.scope("sub-1"),
                    "Managed by Fabrikam",
                    Tenants.FABRIKAM,
                    Optional.empty(),
                    List.of(
                        new Delegation.Authorization(
                            Tenants.id("North-wind and others"),
                            Optional.empty(),
                            Tenants.role("Reader"),
                            List.of())),
                    List.of()));
    assertThat(only(told(tenants), "dora").through())
        .containsExactly(Tenants.id("North-wind and others").value());
  }
}
