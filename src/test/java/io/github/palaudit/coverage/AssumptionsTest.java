package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.CONTOSO;
import static io.github.palaudit.Tenants.FABRIKAM;
import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Partner;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for granted is said, and nothing else is. */
class AssumptionsTest {

  private static List<Assumption> assumed(Tenants tenants) {
    return CoverageEngine.coverage(tenants.inputs()).assumptions();
  }

  private static Tenants delegated(TenantId managing) {
    return new Tenants()
        .with(
            new Delegation(
                "delegation-1",
                scope("sub-1"),
                "Operations",
                managing,
                Optional.empty(),
                List.of(
                    new Delegation.Authorization(
                        id("anna"), Optional.empty(), Tenants.role("Contributor"), List.of())),
                List.of()));
  }

  private static User withoutState() {
    User anna = Principals.guest("anna", true, "Accepted");
    return new User(
        anna.id(),
        "anna",
        anna.userPrincipalName(),
        anna.mail(),
        anna.userType(),
        Optional.empty(),
        anna.externalUserState(),
        true);
  }

  @Test
  void whereAllWasReadNothingIsAssumed() {
    assertThat(assumed(new Tenants().guest("anna"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ASSIGNMENT_SCHEDULES",
    "PRINCIPALS",
    "DELEGATIONS",
    "DENY_ASSIGNMENTS",
    "ROLE_ELIGIBILITIES"
  })
  void aSourceThatWasNotSuppliedIsOneAssumption(Source source) {
    List<Assumption> assumptions = assumed(new Tenants().source(source, Completeness.NOT_SUPPLIED));

    assertThat(assumptions).hasSize(1);
    assertThat(assumptions.get(0).tenant()).isEqualTo(CONTOSO);
    assertThat(assumptions.get(0).source()).isEqualTo(source);
    assertThat(assumptions.get(0).sentence()).isNotBlank().doesNotEndWith(".");
  }

  @Test
  void denyAssignmentsThatWereCutAreAnAssumption() {
    assertThat(assumed(new Tenants().gap(Source.DENY_ASSIGNMENTS, "sub-1")))
        .extracting(Assumption::sentence)
        .containsExactly("there are no deny assignments but those seen");
  }

  @Test
  void aGapInDelegationsIsUnknownAndNoAssumption() {
    Tenants tenants = new Tenants().gap(Source.DELEGATIONS, "sub-1");

    assertThat(assumed(tenants)).isEmpty();
    assertThat(Answers.of(tenants, "sub-1")).isEqualTo("unknown gap");
    assertThat(Answers.of(tenants, "sub-2")).isEqualTo("not-attributed no-partner-access");
  }

  @Test
  void aPropertyThatAnExportNeverCarriesIsAssumedGood() {
    Tenants tenants =
        new Tenants()
            .exported()
            .with(withoutState())
            .assign("anna", "Contributor", "sub-1")
            .linked("anna", LOCATION, 10);

    assertThat(assumed(tenants))
        .extracting(Assumption::sentence)
        .containsExactly("accounts are enabled where the export does not say");
    assertThat(Answers.of(tenants, "sub-1")).isEqualTo("attributed standing");
    assertThat(Answers.of(tenants.strict(), "sub-1")).isEqualTo("unknown unknown-principal");
  }

  @Test
  void underStrictTheSentenceSaysThatItCountsAsUnknown() {
    assertThat(
            assumed(new Tenants().source(Source.DELEGATIONS, Completeness.NOT_SUPPLIED).strict()))
        .extracting(Assumption::sentence)
        .containsExactly("there are no Lighthouse delegations (counted as unknown: --strict)");
  }

  @Test
  void ourManagingTenantWithoutASnapshotIsAssumedToHaveItsPeopleEnabled() {
    assertThat(assumed(delegated(FABRIKAM)))
        .extracting(Assumption::tenant)
        .containsExactly(FABRIKAM);
    assertThat(assumed(delegated(FABRIKAM).managing(Principals.member("anna", "fabrikam.com"))))
        .isEmpty();
    assertThat(assumed(delegated(new TenantId("57a00000-0000-4000-8000-000000000001")))).isEmpty();
  }

  @Test
  void whatAnImportTookAsAFactIsAnAssumptionAndUnderStrictUnknown() {
    String fact = "no role assignment stands above the subscriptions";
    assertThat(assumed(new Tenants().takenAsFact(fact)))
        .extracting(Assumption::sentence)
        .containsExactly(fact);
    assertThat(Answers.of(new Tenants().takenAsFact(fact), "sub-1"))
        .isEqualTo("not-attributed no-partner-access");
    assertThat(Answers.of(new Tenants().takenAsFact(fact).strict(), "sub-1"))
        .isEqualTo("unknown gap");
  }

  @Test
  void aGroupOfOursWhoseMembersWereNotReadIsSaidAndUnderStrictMayHoldAnybody() {
    assertThat(assumed(ownUserBesideAGroupOfOurs()))
        .extracting(Assumption::sentence)
        .containsExactly("nobody is ours by being in a group of ours whose members were not read");
    assertThat(Answers.of(ownUserBesideAGroupOfOurs(), "sub-1"))
        .isEqualTo("not-attributed no-partner-access");
    assertThat(Answers.of(ownUserBesideAGroupOfOurs().strict(), "sub-1")).startsWith("unknown");
  }

  @Test
  void aGroupOfOursThatIsInAnotherTenantIsNoAssumption() {
    assertThat(assumed(new Tenants().partner(partner -> withGroup(partner, id("elsewhere")))))
        .isEmpty();
  }

  private static Tenants ownUserBesideAGroupOfOurs() {
    return new Tenants()
        .with(Principals.member("own", "contoso.com"))
        .with(new Group(id("team"), "team", true))
        .assign("own", "Contributor", "sub-1")
        .partner(partner -> withGroup(partner, id("team")));
  }

  private static Partner withGroup(Partner partner, ObjectId group) {
    Partner.Principals was = partner.principals();
    return new Partner(
        partner.name(),
        partner.globalAccount(),
        partner.locationAccounts(),
        partner.tenants(),
        partner.publishers(),
        new Partner.Principals(
            was.homeDomains(),
            was.applicationOwnerTenants(),
            List.of(group),
            was.objectIds(),
            was.displayNames()),
        partner.people());
  }
}
