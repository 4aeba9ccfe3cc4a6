package io.github.palaudit.compare;

import static io.github.palaudit.Tenants.CONTOSO;
import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.NOW;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.role;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.compare.Compared.assigned;
import static io.github.palaudit.compare.Compared.attributed;
import static io.github.palaudit.compare.Compared.causes;
import static io.github.palaudit.compare.Compared.change;
import static io.github.palaudit.compare.Compared.compare;
import static io.github.palaudit.compare.Compared.linked;
import static io.github.palaudit.compare.Compared.team;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.catalog.RoleCatalogFile;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the tenant did, told as what it did. */
class CausesTest {

  /** A subscription of the root group, below which mg-1 stands beside mg-2. */
  private static Tenants below(String group) {
    Tenants tenants = linked(new Tenants().guest("adele"));
    tenants.with(
        new ManagementGroup(
            scope("mg-2"), "mg-2", Optional.of(ScopeId.managementGroup(CONTOSO.value()))));
    return tenants
        .replacing(
            new Subscription(
                scope("sub-1"),
                "sub-1",
                Optional.of("Enabled"),
                Optional.of("EnterpriseAgreement_2014-09-01"),
                Optional.of(scope(group)),
                List.of(),
                Map.of()))
        .assign("adele", "Contributor", "mg-1");
  }

  @Test
  void aSubscriptionThatWasMovedAwayFromTheAssignmentIsSaidToHaveMoved() {
    assertThat(causes(below("mg-1"), below("mg-2"))).containsExactly(ChangeCause.MOVED);
    assertThat(causes(below("mg-2"), below("mg-1"))).containsExactly(ChangeCause.MOVED);
  }

  /** The root group holds nothing and so stands in no list of answers. */
  @Test
  void anAssignmentAboveAGroupThatHoldsNothingIsFound() {
    Tenants before =
        linked(new Tenants().guest("adele"))
            .assignAt("adele", "Contributor", ScopeId.managementGroup(CONTOSO.value()));

    assertThat(causes(before, linked(new Tenants().guest("adele"))))
        .containsExactly(ChangeCause.ASSIGNMENT);
  }

  @Test
  void bothCausesAreToldWhereTwoThingsEndedIt() {
    Tenants before =
        attributed()
            .guest("isaiah")
            .assign("isaiah", "Owner", "sub-1")
            .linked("isaiah", LOCATION, 10);
    Tenants after = assigned(new Tenants().guest("adele")).notLinked("adele", 5).guest("isaiah");

    ScopeChange change = change(compare(before, after), "sub-1").orElseThrow();

    assertThat(change.causes()).containsExactly(ChangeCause.ASSIGNMENT, ChangeCause.LINK);
    assertThat(change.isOfTheAudits()).isFalse();
  }

  /** Isaiah may be linked as before: what ended for Adele does not tell that the answer is lost. */
  @Test
  void whereOneOfTwoWasNotSeenTheLossIsNotTheTenants() {
    Tenants before =
        attributed()
            .guest("isaiah")
            .assign("isaiah", "Owner", "sub-1")
            .linked("isaiah", LOCATION, 10);
    Tenants after =
        assigned(new Tenants().guest("adele"))
            .notLinked("adele", 5)
            .guest("isaiah")
            .assign("isaiah", "Owner", "sub-1");

    Comparison found = compare(before, after);

    assertThat(change(found, "sub-1").orElseThrow().causes())
        .containsExactly(ChangeCause.NOT_SEEN, ChangeCause.LINK);
    assertThat(found.subscriptions(ScopeChange.Direction.LOST)).isZero();
    assertThat(found.ofTheAudits()).isEqualTo(1);
    assertThat(found.hasLost()).isTrue();
  }

  @Test
  void evidenceThatSettlesWhatWasOpenIsNoLinkGone() {
    Tenants open = assigned(new Tenants().guest("adele"));
    Tenants settled = assigned(new Tenants().guest("adele")).notLinked("adele", 5);

    assertThat(causes(open, settled)).containsExactly(ChangeCause.SETTLED);
    assertThat(causes(settled, open)).containsExactly(ChangeCause.SETTLED);
  }

  @Test
  void aPrincipalThatIsDeletedIsNoChangeOfSettings() {
    assertThat(causes(attributed(), assigned(new Tenants()).notLinked("adele", 5)))
        .doesNotContain(ChangeCause.SETTINGS);
    assertThat(
            causes(
                assigned(new Tenants().guest("adele")).linked("adele", LOCATION, 200),
                assigned(new Tenants())))
        .containsExactly(ChangeCause.PRINCIPAL);
  }

  /** Zoe is ours by her link alone, and is nobody of ours once it names another. */
  @Test
  void whoWasOursByALinkThatIsGoneLeftByTheLink() {
    Tenants before =
        new Tenants()
            .with(Principals.member("zoe", "contoso.com"))
            .assign("zoe", "Contributor", "sub-1")
            .linked("zoe", LOCATION, 10);
    Tenants elsewhere =
        new Tenants()
            .with(Principals.member("zoe", "contoso.com"))
            .assign("zoe", "Contributor", "sub-1")
            .linked("zoe", new PartnerId("99999999"), 5);
    Tenants gone =
        new Tenants()
            .with(Principals.member("zoe", "contoso.com"))
            .assign("zoe", "Contributor", "sub-1")
            .notLinked("zoe", 5);

    assertThat(causes(before, elsewhere)).containsExactly(ChangeCause.LINK_ELSEWHERE);
    assertThat(causes(before, gone)).containsExactly(ChangeCause.LINK);
  }

  @Test
  void anInvitationThatIsNotAcceptedIsNotSaidToBeDisabled() {
    Tenants pending =
        assigned(new Tenants().with(Principals.guest("adele", true, "PendingAcceptance")))
            .notLinked("adele", 5);

    assertThat(causes(attributed(), pending))
        .containsExactlyInAnyOrder(ChangeCause.LINK, ChangeCause.INVITATION);
  }

  @Test
  void aMemberThroughANestedGroupOnlyIsStillAMember() {
    Tenants nested =
        linked(new Tenants().guest("adele"))
            .with(Principals.group("team"))
            .with(Principals.group("inner"))
            .with(
                new GroupMembers(
                    id("team"), true, List.of(new GroupMembers.Member(id("inner"), "Group"))))
            .with(Principals.members("inner", true, "adele"))
            .assign("team", "Group", role("Contributor"), "sub-1", Optional.empty());

    assertThat(causes(team("adele"), nested)).containsExactly(ChangeCause.NESTED);
  }

  @Test
  void aStandingRoleThatBecameAnActivatedOneIsToldAsThat() {
    Tenants after = attributed();
    after.with(
        new AssignmentSchedule(
            "schedule-1",
            Optional.of(after.lastAssignmentId("sub-1")),
            scope("sub-1"),
            role("Contributor"),
            id("adele"),
            "Activated",
            new Window(
                Optional.of(NOW.minus(Duration.ofHours(1))),
                Optional.of(NOW.plus(Duration.ofHours(7)))),
            Optional.of("Direct"),
            Optional.empty()));
    ScopeChange change = change(compare(attributed(), after), "sub-1").orElseThrow();

    assertThat(change.after()).contains(Answer.TEMPORARY);
    assertThat(change.direction()).isEqualTo(ScopeChange.Direction.WORSE);
    assertThat(change.causes()).containsExactly(ChangeCause.ENDING);
  }

  private static DenyAssignment denied() {
    return new DenyAssignment(
        "deny-1",
        "deny",
        scope("sub-1"),
        List.of(new Permission(List.of("*"), List.of(), List.of(), List.of())),
        List.of(id("adele")),
        List.of(),
        false);
  }

  @Test
  void aDenyAssignmentAtTheScopeIsTheCause() {
    assertThat(causes(attributed(), attributed().with(denied())))
        .containsExactly(ChangeCause.TAKEN_AWAY);
  }

  @Test
  void anOverridingCatalogueAndAnotherPolicyAreSettings() {
    assertThat(causes(attributed(), attributed().catalog(withoutContributor())))
        .containsExactly(ChangeCause.SETTINGS);
    Tenants reader = linked(new Tenants().guest("adele")).assign("adele", "Reader", "sub-1");
    Tenants any =
        linked(new Tenants().guest("adele"))
            .assign("adele", "Reader", "sub-1")
            .policy(Policies.roles(Policy.Roles.ANY));
    assertThat(causes(any, reader)).containsExactly(ChangeCause.SETTINGS);
  }

  private static RoleCatalog withoutContributor() {
    RoleCatalog base = RoleCatalogFile.builtIn();
    List<CatalogRole> roles = new ArrayList<>();
    for (CatalogRole one : base.roles()) {
      roles.add(
          one.id().equals(RoleCatalog.CONTRIBUTOR)
              ? new CatalogRole(
                  one.id(),
                  one.name(),
                  Truth.NO,
                  one.builtIn(),
                  one.note(),
                  "own.csv",
                  one.permissions())
              : one);
    }
    List<RoleCatalog.Provenance> parts = new ArrayList<>(base.provenance());
    parts.add(new RoleCatalog.Provenance("roles", "own.csv", Optional.empty(), 1));
    return new RoleCatalog(roles, base.date(), parts);
  }

  @Test
  void aSubscriptionThatTheEntryNoLongerNamesIsSettings() {
    Tenants before =
        attributed().customer(Principals.contoso(true, Customer.Csp.NONE, "sub-1", "sub-2"));
    Tenants after = attributed().customer(Principals.contoso(true, Customer.Csp.NONE, "sub-2"));
    Comparison found = compare(before, after);

    assertThat(change(found, "sub-1").orElseThrow().causes()).containsExactly(ChangeCause.SETTINGS);
    assertThat(found.premises().differences())
        .extracting(Premise::subject)
        .containsExactly("customer.scopes");
    assertThat(found.subscriptions(ScopeChange.Direction.LOST)).isZero();
  }

  @Test
  void aSubscriptionThatTurnedIntoCspIsTheTenants() {
    Tenants before = attributed().customer(Principals.contoso(true, Customer.Csp.OWN));
    Tenants after =
        attributed()
            .customer(Principals.contoso(true, Customer.Csp.OWN))
            .subscription("sub-1", "Enabled", "CSP_2015-05-01");

    assertThat(causes(before, after)).containsExactly(ChangeCause.OFFER);
    assertThat(causes(attributed(), after)).containsExactly(ChangeCause.SETTINGS);
  }

  @Test
  void accessThatIsGoneLeavesTheCountByTheAssignment() {
    Tenants before =
        new Tenants().guest("adele").assign("adele", "Reader", "sub-1").notLinked("adele", 5);
    ScopeChange change =
        change(compare(before, new Tenants().guest("adele").notLinked("adele", 5)), "sub-1")
            .orElseThrow();

    assertThat(change.direction()).isEqualTo(ScopeChange.Direction.LEFT);
    assertThat(change.causes()).containsExactly(ChangeCause.ASSIGNMENT);
    assertThat(change.isOfTheAudits()).isFalse();
  }

  /** Zoe of the customer's own no longer has a role at the machine, so that it is not listed. */
  @Test
  void aResourceThatIsNotListedForWantOfAnyRoleLostNothing() {
    Tenants before =
        attributed().with(Principals.member("zoe", "contoso.com")).assign("zoe", "Reader", "vm-1");

    assertThat(change(compare(before, attributed()), "vm-1")).isEmpty();
    assertThat(change(compare(attributed(), before), "vm-1")).isEmpty();
  }

  @Test
  void aResourceWhoseOwnAssignmentIsGoneLostIt() {
    Tenants before = linked(new Tenants().guest("adele")).assign("adele", "Contributor", "vm-1");
    ScopeChange change =
        change(compare(before, linked(new Tenants().guest("adele"))), "vm-1").orElseThrow();

    assertThat(change.direction()).isEqualTo(ScopeChange.Direction.LOST);
    assertThat(change.causes()).containsExactly(ChangeCause.ASSIGNMENT);
  }

  @Test
  void aResourceGroupThatIsGoneIsNoSubscriptionThatIs() {
    Tenants after = attributed().without(scope("rg-1"));

    assertThat(change(compare(attributed(), after), "rg-1").orElseThrow().causes())
        .containsExactly(ChangeCause.RESOURCE_GROUP);
  }
}
