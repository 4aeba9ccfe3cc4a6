package io.github.palaudit.finding.rule.access;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.role;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.lines;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingOwnerRuleTest {

  private static final StandingOwnerRule RULE = new StandingOwnerRule();
  private static final String ONLY_READERS =
      "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR"
          + " (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]"
          + " ForAnyOfAnyValues:GuidEquals {acdd72a7-3385-48ef-bd42-f606fba81ae7}))";

  @Test
  void speaksOfAnOwner() {
    Finding finding = only(RULE, new Tenants().guest("anna").assign("anna", "Owner", "sub-1"));

    assertThat(finding.message())
        .isEqualTo("Guest anna holds Owner at all times, at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
  }

  @Test
  void mattersMoreAboveSubscriptions() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .guest("anna")
                .assign("anna", "Owner", "mg-1")
                .assign("anna", "User Access Administrator", "rg-3"));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds Owner, User Access Administrator at all times, at management group"
                + " mg-1, resource group rg-3.");
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void givesTheSmallRoleFirstAndTakesThePowerfulOneLast() {
    Finding finding = only(RULE, new Tenants().guest("anna").assign("anna", "Owner", "sub-1"));

    assertThat(finding.remedies()).hasSize(1);
    assertThat(finding.remedies().get(0).who()).isEqualTo("the customer");
    assertThat(finding.remedies().get(0).what())
        .isEqualTo(
            "Where the work does not need it at all times, give Support Request Contributor"
                + " standing, make Owner eligible in PIM, and take the standing Owner away last;"
                + " or give a role that is narrower, or at a narrower scope. It is the customer's"
                + " decision.");
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .containsExactly(
            "az role assignment create --assignee-object-id '"
                + id("anna")
                + "' --assignee-principal-type User --role 'Support Request Contributor' --scope"
                + " '/subscriptions/5b5b5b5b-0000-4000-8000-000000000001'",
            "az role assignment delete --ids '" + Tenants.assignmentId(scope("sub-1"), 1) + "'");
  }

  @Test
  void aHostileAssignmentIdNeverReachesACommand() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .guest("anna")
                .with(
                    new RoleAssignment(
                        "x'; rm -rf ~; '",
                        scope("sub-1"),
                        role("Owner"),
                        id("anna"),
                        "User",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));

    assertThat(finding.remedies().toString()).doesNotContain("rm -rf");
  }

  @Test
  void namesTheGroupThatHoldsTheRole() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .guest("anna")
                .with(Principals.group("team"))
                .with(Principals.members("team", true, "anna"))
                .assign("team", "Group", role("Owner"), "sub-1", Optional.empty()));

    assertThat(lines(finding.remedies().get(0), "Azure CLI").get(0))
        .contains("'" + id("team") + "' --assignee-principal-type Group");
  }

  @Test
  void staysSilentAboutOthersSmallerRolesAndTheAdminGroupOfACsp() {
    silent(
        RULE,
        new Tenants().with(Principals.member("own", "contoso.com")).assign("own", "Owner", "/"));
    silent(RULE, new Tenants().guest("anna").assign("anna", "Contributor", "mg-1"));
    silent(
        RULE,
        new Tenants()
            .with(new ForeignGroup(id("aobo"), "aobo", true))
            .ours("aobo")
            .assign("aobo", "Owner", "sub-1"));
    silent(
        RULE,
        new Tenants()
            .with(Principals.guest("anna", false, "Accepted"))
            .assign("anna", "Owner", "sub-1"));
  }

  @Test
  void staysSilentAboutAUserAccessAdministratorWhoMayHandOutSomeRolesOnly() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign(
                "anna",
                "User",
                role("User Access Administrator"),
                "sub-1",
                Optional.of(ONLY_READERS)));
    only(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "User", role("Owner"), "sub-1", Optional.of(ONLY_READERS)));
  }

  @Test
  void staysSilentAboutWhatIsEligibleOrActivated() {
    silent(RULE, new Tenants().guest("anna").eligible("anna", "Owner", "sub-1"));
    Tenants activated = new Tenants().guest("anna").assign("anna", "Owner", "sub-1");
    activated.with(
        new AssignmentSchedule(
            "schedule-1",
            Optional.of(activated.lastAssignmentId("sub-1")),
            scope("sub-1"),
            role("Owner"),
            id("anna"),
            "Activated",
            new Window(
                Optional.of(Tenants.NOW.minus(Duration.ofHours(1))),
                Optional.of(Tenants.NOW.plus(Duration.ofHours(7)))),
            Optional.of("Direct"),
            Optional.empty()));
    silent(RULE, activated);
  }

  @Test
  void saysThatItAssumesWhereSchedulesWereNotSuppliedAndIsStoppedUnderStrict() {
    Tenants unread =
        new Tenants()
            .guest("anna")
            .assign("anna", "Owner", "sub-1")
            .source(Source.ASSIGNMENT_SCHEDULES, Completeness.NOT_SUPPLIED);

    assertThat(only(RULE, unread).message())
        .isEqualTo(
            "Guest anna holds Owner at all times (assumed: PIM was not read whole), at"
                + " subscription sub-1.");
    silent(RULE, unread.strict());
  }

  @Test
  void isStoppedWhereNothingSaysWhoseThePrincipalIs() {
    silent(
        RULE,
        new Tenants()
            .with(new UnresolvedPrincipal(id("ghost"), "User"))
            .assign("ghost", "Owner", "sub-1"));
  }
}
