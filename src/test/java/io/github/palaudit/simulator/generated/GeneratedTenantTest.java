package io.github.palaudit.simulator.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.User;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedTenantTest {

  private static final String LINE =
      "6 management groups, 20 subscriptions, 55 resource groups, 4,000 assignments,"
          + " 31 activated assignments, 40 eligibilities, 70 users, 30 groups,"
          + " 25 service principals, 4 delegations, 3 deny assignments, 2 custom roles";

  private static SimulatedTenant tenant(String line, long seed) {
    return GeneratedTenant.of(TenantSize.parse(line), seed, GeneratedTenant.AT);
  }

  private static Snapshot contents() {
    return tenant(LINE, 1).contents();
  }

  private static long count(List<?> list, Class<?> type) {
    return list.stream().filter(type::isInstance).count();
  }

  @Test
  void thereIsAsMuchOfEverythingAsWasAskedFor() {
    Snapshot contents = contents();
    assertThat(contents.managementGroups()).hasSize(6);
    assertThat(contents.subscriptions()).hasSize(20);
    assertThat(contents.resourceGroups()).hasSize(55);
    assertThat(contents.roleAssignments()).hasSize(4000);
    assertThat(contents.assignmentSchedules()).hasSize(31);
    assertThat(contents.roleEligibilities()).hasSize(40);
    assertThat(contents.delegations()).hasSize(4);
    assertThat(contents.denyAssignments()).hasSize(3);
    assertThat(contents.groupMembers()).hasSize(30);
    assertThat(count(contents.principals(), User.class)).isEqualTo(70);
    assertThat(count(contents.principals(), Group.class)).isEqualTo(30);
    assertThat(count(contents.principals(), ServicePrincipal.class)).isEqualTo(25);
    assertThat(contents.roleDefinitions().stream().filter(RoleDefinition::isCustom)).hasSize(2);
  }

  @Test
  void theSameSeedGivesTheSameTenantAndAnotherSeedAnother() {
    List<?> first = contents().records().toList();
    assertThat(contents().records().toList()).isEqualTo(first);
    assertThat(tenant(LINE, 2).contents().records().toList()).isNotEqualTo(first);
  }

  @Test
  void everyIdIsThereOnce() {
    Set<String> ids = new HashSet<>();
    contents().roleAssignments().forEach(one -> assertThat(ids.add(one.id())).isTrue());
  }

  @Test
  void everyAssignmentIsAtAScopeOfTheTenant() {
    Snapshot contents = contents();
    assertThat(contents.roleAssignments())
        .allSatisfy(
            one -> {
              ScopeId group =
                  one.scope().kind() == ScopeKind.RESOURCE
                      ? contents.scopes().parent(one.scope()).orElseThrow()
                      : one.scope();
              assertThat(contents.scopes().listed(group)).isPresent();
            })
        .extracting(one -> one.scope().kind())
        .contains(
            ScopeKind.MANAGEMENT_GROUP,
            ScopeKind.SUBSCRIPTION,
            ScopeKind.RESOURCE_GROUP,
            ScopeKind.RESOURCE);
  }

  @Test
  void whatIsActivatedIsAnAssignmentThatWasEligibleAndIsActiveNow() {
    Snapshot contents = contents();
    Set<String> assignments =
        contents.roleAssignments().stream().map(RoleAssignment::id).collect(Collectors.toSet());
    Set<String> eligible =
        contents.roleEligibilities().stream()
            .map(one -> one.id().substring(one.id().lastIndexOf('/') + 1))
            .collect(Collectors.toSet());
    Instant at = GeneratedTenant.AT;
    for (AssignmentSchedule schedule : contents.assignmentSchedules()) {
      assertThat(schedule.isActivated()).isTrue();
      assertThat(assignments).contains(schedule.originRoleAssignmentId().orElseThrow());
      assertThat(eligible).contains(schedule.linkedEligibilityId().orElseThrow());
      assertThat(schedule.window().start().orElseThrow()).isBefore(at);
      assertThat(schedule.window().end().orElseThrow()).isAfter(at);
    }
  }

  @Test
  void delegatedSubscriptionsNameTheirManagingTenant() {
    Snapshot contents = contents();
    Set<ScopeId> delegated =
        contents.delegations().stream().map(one -> one.scope()).collect(Collectors.toSet());
    for (Subscription subscription : contents.subscriptions()) {
      assertThat(subscription.managedByTenants().isEmpty())
          .isNotEqualTo(delegated.contains(subscription.id()));
    }
  }

  /** Four full pages or parts of them at each of 115 subscriptions, whatever the dice. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theTenantOfTheBenchmarkTakes460PagesOfAHundred(long seed) {
    Snapshot contents =
        tenant("54 management groups, 115 subscriptions, 39,558 assignments", seed).contents();
    long pages = 0;
    for (Subscription subscription : contents.subscriptions()) {
      List<ScopeId> upwards = contents.scopes().upwards(subscription.id());
      long rows =
          contents.roleAssignments().stream()
              .map(RoleAssignment::scope)
              .filter(
                  at -> upwards.contains(at) || at.key().startsWith(subscription.id().key() + "/"))
              .count();
      pages += (rows + 99) / 100;
    }
    assertThat(pages).isEqualTo(460);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 subscription, 1 assignment",
        "1 subscription, 0 assignments",
        "0 subscriptions, 7 assignments",
        "1 subscription, 0 users, 0 groups, 1 service principal, 50 assignments",
        "1 subscription, 0 resource groups, 100 assignments, 3 delegations, 2 deny assignments"
      })
  void smallAndLopsidedTenantsCanBeHad(String line) {
    TenantSize size = TenantSize.parse(line);
    assertThat(tenant(line, 5).contents().roleAssignments()).hasSize(size.of(Thing.ASSIGNMENTS));
  }
}
