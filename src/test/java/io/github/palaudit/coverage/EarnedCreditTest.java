package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarnedCreditTest {

  private static final Optional<String> CSP = Optional.of("CSP_2015-05-01");

  private static Tenants own() {
    return new Tenants().quota("sub-1", CSP).customer(Principals.contoso(true, Customer.Csp.OWN));
  }

  private static EarnedCredit earned(Tenants tenants) {
    return CoverageEngine.coverage(tenants.inputs()).earnedCredit();
  }

  private static Credit of(Tenants tenants) {
    return earned(tenants).subscriptions().stream()
        .filter(one -> one.subscription().id().equals(scope("sub-1")))
        .findFirst()
        .orElseThrow();
  }

  private static Tenants linked(Tenants tenants, String role, String at) {
    return tenants.guest("anna").assign("anna", role, at).linked("anna", LOCATION, 10);
  }

  @Test
  void theBasisNamesTheAccessThatDecides() {
    Credit credit = of(linked(own(), "Contributor", "sub-1"));

    assertThat(credit.earned()).isEqualTo(Truth.YES);
    assertThat(credit.basis()).isEqualTo("guest anna, Contributor at subscription sub-1");
  }

  @Test
  void aForeignGroupIsKnownByTheTypeOfItsAssignmentAlone() {
    Tenants tenants =
        own().assign("admins", "ForeignGroup", Tenants.role("Owner"), "sub-1", Optional.empty());

    assertThat(of(tenants).reason()).isEqualTo(CreditReason.FOREIGN_GROUP_UNNAMED);
    assertThat(of(tenants.ours("admins")).reason()).isEqualTo(CreditReason.AOBO);
  }

  @Test
  void aGroupOfTheConfigurationIsAsGoodAsAnObjectId() {
    Tenants tenants =
        own()
            .with(new ForeignGroup(Tenants.id("admins"), "admins", true))
            .assign("admins", "Owner", "sub-1")
            .partner(
                was ->
                    new Partner(
                        was.name(),
                        was.globalAccount(),
                        was.locationAccounts(),
                        was.tenants(),
                        was.publishers(),
                        new Partner.Principals(
                            List.of(),
                            List.of(),
                            List.of(Tenants.id("admins")),
                            List.of(),
                            List.of()),
                        was.people()));

    assertThat(of(tenants).reason()).isEqualTo(CreditReason.AOBO);
  }

  @Test
  void aNameThatLooksLikeOursDoesNotMakeAForeignGroupOurs() {
    Tenants tenants =
        own()
            .with(
                new ForeignGroup(
                    Tenants.id("admins"), "PAL (Partner Admin Link) for Fabrikam", true))
            .assign("admins", "Owner", "sub-1");

    assertThat(of(tenants).earned()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aCustomRoleLeavesTheCreditOpenWhateverThePolicySaysOfIt() {
    Tenants tenants =
        own()
            .guest("anna")
            .linked("anna", LOCATION, 10)
            .assign(
                "anna",
                "User",
                new RoleDefinitionId("c5700000-0000-4000-8000-000000000001"),
                "sub-1",
                Optional.empty())
            .policy(Policies.with("customRoles", Truth.YES));

    assertThat(of(tenants).reason()).isEqualTo(CreditReason.UNKNOWN_ROLE);
  }

  @Test
  void thePolicyAboutManagementGroupsIsNotAboutTheCredit() {
    Tenants tenants =
        linked(own(), "Contributor", "mg-1")
            .policy(Policies.with("managementGroupScope", Truth.YES));

    assertThat(of(tenants).reason()).isEqualTo(CreditReason.ABOVE_SUBSCRIPTION);
  }

  @Test
  void resourceGroupsThatEarnAreCounted() {
    Credit credit = of(linked(own(), "Contributor", "rg-1"));

    assertThat(credit.earned()).isEqualTo(Truth.NO);
    assertThat(credit.reason()).isEqualTo(CreditReason.IN_PART);
    assertThat(credit.resourceGroups()).isEqualTo(1);
  }

  @Test
  void withoutAnyQuotaIdNothingIsKnownAndNotNothingThere() {
    EarnedCredit credit =
        earned(own().quota("sub-1", Optional.empty()).quota("sub-2", Optional.empty()));

    assertThat(credit.isConcerned()).isTrue();
    assertThat(credit.count(Truth.UNKNOWN)).isEqualTo(2);
  }

  @Test
  void withoutCspThereIsNothingToSayBeyondThat() {
    EarnedCredit credit = earned(new Tenants());

    assertThat(credit.isConcerned()).isFalse();
    assertThat(credit.subscriptions()).isEmpty();
    assertThat(credit.sentence()).startsWith("Partner earned credit concerns CSP only");
  }

  @Test
  void roleAssignmentsThatWereNotSuppliedLeaveTheCreditOpen() {
    assertThat(of(own().source(Source.ROLE_ASSIGNMENTS, Completeness.NOT_SUPPLIED)).reason())
        .isEqualTo(CreditReason.GAP);
  }

  @Test
  void anUnknownLinkLeavesTheCreditOpen() {
    assertThat(of(own().guest("anna").assign("anna", "Contributor", "sub-1")).reason())
        .isEqualTo(CreditReason.UNKNOWN_LINK);
  }

  @Test
  void theNarrowPolicyOfRolesDoesNotNarrowTheCredit() {
    Tenants tenants =
        linked(own(), "Support Request Contributor", "sub-1")
            .policy(Policies.roles(Policy.Roles.OWNER_CONTRIBUTOR));

    assertThat(of(tenants).reason()).isEqualTo(CreditReason.LINKED_IDENTITY);
  }

  @Test
  void accessThatBeganTodayDoesNotCoverTheDay() {
    Tenants begun = own().guest("anna").linked("anna", LOCATION, 10);
    begun.with(
        new RoleAssignment(
            Tenants.assignmentId(scope("sub-1"), 1),
            scope("sub-1"),
            Tenants.role("Contributor"),
            Tenants.id("anna"),
            "User",
            Optional.empty(),
            Optional.of(Tenants.NOW.minus(Duration.ofHours(2))),
            Optional.empty()));
    assertThat(of(begun).earned()).isEqualTo(Truth.NO);
    assertThat(of(begun).reason()).isEqualTo(CreditReason.NOT_THE_ENTIRE_DAY);
  }
}
