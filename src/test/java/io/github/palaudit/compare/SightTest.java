package io.github.palaudit.compare;

import static io.github.palaudit.Tenants.FABRIKAM;
import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.role;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.compare.Compared.attributed;
import static io.github.palaudit.compare.Compared.causes;
import static io.github.palaudit.compare.Compared.change;
import static io.github.palaudit.compare.Compared.compare;
import static io.github.palaudit.compare.Compared.linked;
import static io.github.palaudit.compare.Compared.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Partner;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one of two audits could not see is never told as something that the tenant did. */
class SightTest {

  private static final String EXCLUDED = "sub-1 was left out (--exclude)";

  private static void assertNotSeen(Tenants before, Tenants after) {
    Comparison found = compare(before, after);
    ScopeChange change = change(found, "sub-1").orElseThrow();
    assertThat(change.causes()).containsExactly(ChangeCause.NOT_SEEN);
    assertThat(change.isOfTheAudits()).isTrue();
    assertThat(found.principals())
        .extracting(PrincipalChange::kind)
        .doesNotContain(PrincipalChange.Kind.WENT);
    assertThat(found.access())
        .extracting(AccessChange::kind)
        .doesNotContain(AccessChange.Kind.WENT, AccessChange.Kind.WENT_OR_LEFT);
  }

  @Test
  void aSubscriptionThatIsNotListedIsGoneWhereTheListWasWhole() {
    Tenants after = linked(new Tenants().guest("adele")).without(scope("sub-1"));

    assertThat(causes(attributed(), after)).containsExactly(ChangeCause.LISTING);
  }

  @Test
  void aSubscriptionThatIsNotListedIsNotGoneWhereTheListWasRefused() {
    assertNotSeen(
        attributed(),
        linked(new Tenants().guest("adele"))
            .without(scope("sub-1"))
            .source(Source.SUBSCRIPTIONS, Completeness.PARTIAL)
            .with(Gap.of(Source.SUBSCRIPTIONS, "403 Forbidden")));
  }

  @Test
  void aSubscriptionThatWasLeftOutByChoiceIsNotGone() {
    Tenants after = linked(new Tenants().guest("adele")).without(scope("sub-1")).limit(EXCLUDED);
    assertNotSeen(attributed(), after);

    assertThat(change(compare(after, attributed()), "sub-1").orElseThrow().causes())
        .containsExactly(ChangeCause.NOT_SEEN);
    assertThat(compare(attributed(), after).findings())
        .extracting(FindingChange::kind)
        .doesNotContain(FindingChange.Kind.RESOLVED, FindingChange.Kind.PERHAPS_RESOLVED);
  }

  @Test
  void theSameChoiceInBothHidesNothing() {
    Tenants after =
        linked(new Tenants().guest("adele"))
            .without(scope("sub-1"))
            .limit("x was left out (--exclude)");

    assertThat(causes(attributed().limit("x was left out (--exclude)"), after))
        .containsExactly(ChangeCause.LISTING);
  }

  @Test
  void resourceGroupsThatNobodySuppliedAreNotGone() {
    Tenants after =
        attributed()
            .without(scope("rg-1"))
            .source(Source.RESOURCE_GROUPS, Completeness.NOT_SUPPLIED);

    assertThat(change(compare(attributed(), after), "rg-1").orElseThrow().causes())
        .containsExactly(ChangeCause.NOT_SEEN);
  }

  @Test
  void membersThatNobodySuppliedDidNotLeave() {
    Tenants after =
        linked(new Tenants().guest("adele").guest("isaiah"))
            .with(Principals.group("team"))
            .assign("team", "Group", role("Contributor"), "sub-1", Optional.empty())
            .source(Source.GROUP_MEMBERS, Completeness.NOT_SUPPLIED);

    assertNotSeen(team("adele"), after);
  }

  @Test
  void aGapAtOneScopeLeavesAnotherOneClear() {
    Tenants after = linked(new Tenants().guest("adele")).gap(Source.ROLE_ASSIGNMENTS, "sub-2");

    assertThat(causes(attributed(), after)).containsExactly(ChangeCause.ASSIGNMENT);
    assertNotSeen(
        attributed(), linked(new Tenants().guest("adele")).gap(Source.ROLE_ASSIGNMENTS, "sub-1"));
  }

  /** The gap is of delegations: that the assignment is gone was seen. */
  @Test
  void aGapOfDelegationsHidesNoAssignment() {
    assertThat(
            causes(
                attributed(),
                linked(new Tenants().guest("adele")).gap(Source.DELEGATIONS, "sub-1")))
        .containsExactly(ChangeCause.ASSIGNMENT);
  }

  @Test
  void denyAssignmentsThatWereNotReadBeforeAreNotNew() {
    DenyAssignment denied =
        new DenyAssignment(
            "deny-1",
            "deny",
            scope("sub-1"),
            List.of(new Permission(List.of("*"), List.of(), List.of(), List.of())),
            List.of(id("adele")),
            List.of(),
            false);
    Tenants unread = attributed().source(Source.DENY_ASSIGNMENTS, Completeness.NOT_SUPPLIED);

    assertThat(causes(unread, attributed().with(denied))).containsExactly(ChangeCause.SETTLED);
    assertThat(causes(attributed().with(denied), unread)).containsExactly(ChangeCause.SETTLED);
  }

  /** Adele of Fabrikam's own tenant is in the group that the delegation names. */
  private static Tenants delegated() {
    return new Tenants()
        .with(
            new Delegation(
                "delegation-1",
                scope("sub-1"),
                "Operations",
                FABRIKAM,
                Optional.empty(),
                List.of(
                    new Delegation.Authorization(
                        id("ops"), Optional.of("Operations"), role("Contributor"), List.of())),
                List.of()))
        .observedIn(
            FABRIKAM,
            "adele",
            io.github.palaudit.snapshot.LinkAnswer.LINKED,
            Optional.of(LOCATION),
            Optional.empty(),
            10);
  }

  @Test
  void aManagingTenantWithoutSnapshotHidesWhoIsInItsGroups() {
    Tenants before =
        delegated()
            .managing(
                Principals.atHome("adele", "adele"),
                Principals.group("ops"),
                Principals.members("ops", true, "adele"));

    assertThat(change(compare(before, delegated()), "sub-1").orElseThrow().causes())
        .containsExactly(ChangeCause.NOT_SEEN);
    assertThat(compare(before, delegated()).principals())
        .extracting(PrincipalChange::kind)
        .doesNotContain(PrincipalChange.Kind.WENT);
  }

  @Test
  void aDelegationThatNobodyAskedForIsNotGone() {
    Tenants before =
        delegated()
            .managing(
                Principals.atHome("adele", "adele"),
                Principals.group("ops"),
                Principals.members("ops", true, "adele"));
    Tenants after =
        linked(new Tenants())
            .managing(
                Principals.atHome("adele", "adele"),
                Principals.group("ops"),
                Principals.members("ops", true, "adele"))
            .source(Source.DELEGATIONS, Completeness.NOT_SUPPLIED);

    assertThat(causes(before, after)).containsExactly(ChangeCause.NOT_SEEN);
  }

  /** That she is ours follows from her domain, which palaudit.yaml names no more. */
  @Test
  void otherRulesForWhoIsOursAreSettings() {
    Tenants before =
        linked(new Tenants().guest("adele"))
            .assign("adele", "Reader", "sub-1")
            .assign("adele", "Contributor", "sub-2");
    Tenants after =
        new Tenants()
            .guest("adele")
            .assign("adele", "Reader", "sub-1")
            .assign("adele", "Contributor", "sub-2")
            .partner(SightTest::withoutDomains);
    Comparison found = compare(before, after);

    assertThat(change(found, "sub-2").orElseThrow().causes()).containsExactly(ChangeCause.SETTINGS);
    assertThat(found.access())
        .extracting(AccessChange::kind)
        .containsOnly(AccessChange.Kind.HOLDER_NOT_OURS);
    assertThat(found.premises().differences())
        .extracting(Premise::subject)
        .contains("partner.principals.homeDomains");
  }

  private static Partner withoutDomains(Partner was) {
    return new Partner(
        was.name(),
        was.globalAccount(),
        was.locationAccounts(),
        was.tenants(),
        was.publishers(),
        new Partner.Principals(List.of(), List.of(), List.of(), List.of(), List.of()),
        was.people());
  }

  @Test
  void anAuditWithPseudonymsIsNotComparedWithOneWithout() {
    PastAudit plain = Audits.of(attributed());

    assertThatThrownBy(() -> Comparison.of(plain, PastAudits.redacted(plain)))
        .hasMessageContaining("redacted");
    assertThat(Comparison.of(PastAudits.redacted(plain), PastAudits.redacted(plain)).scopes())
        .isEmpty();
  }
}
