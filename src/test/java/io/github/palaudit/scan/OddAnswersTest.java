package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.CompleteTenant;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are allowed and unusual, and such as nobody documents. */
class OddAnswersTest {

  private static final ScanOptions ALL =
      ScanOptions.EVERYTHING.with(Set.of(YearMonth.of(2026, 10)), Set.of(YearMonth.of(2026, 11)));
  private static final String SUBSCRIPTION = Everything.SUBSCRIPTION.text();

  private static Simulator simulator;

  @BeforeAll
  static void start() throws IOException {
    simulator = Simulator.start(CompleteTenant.cloud(100));
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @BeforeEach
  void reset() {
    simulator.reset();
  }

  private static Scanned scan() {
    return Scanned.of(Scanned.session(simulator, Everything.READER), ALL);
  }

  private static void answer(String path, String rows) {
    simulator.add(
        Fault.always(path, Answer.text(200, "application/json", "{\"value\":[" + rows + "]}")));
  }

  @Test
  void aRowThatMakesNoSenseDoesNotHideTheNextOne() {
    answer(
        "/denyAssignments\\?",
        "{\"id\":7},{\"id\":\"/x/denyAssignments/d\","
            + "\"properties\":{\"scope\":\"/\",\"principals\":[]}}");

    Scanned scanned = scan();

    assertThat(scanned.of(DenyAssignment.class)).hasSize(1);
    assertThat(scanned.gaps(Source.DENY_ASSIGNMENTS))
        .allSatisfy(gap -> assertThat(gap.reason()).isEqualTo("a row of the answer has no id"))
        .isNotEmpty();
  }

  @Test
  void aScheduleThatWouldBeInForceAndHasNoInstanceIsNothing() {
    answer("/roleEligibilityScheduleInstances\\?", "");
    answer(
        "/roleEligibilitySchedules\\?",
        schedule("now", "2026-11-01T00:00:00Z", "2027-01-01T00:00:00Z")
            + ","
            + schedule("over", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")
            + ","
            + schedule("later", "2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z"));

    assertThat(scan().of(RoleEligibility.class))
        .extracting(one -> one.id().substring(one.id().lastIndexOf('/') + 1))
        .containsExactlyInAnyOrder("over", "later");
  }

  private static String schedule(String name, String start, String end) {
    return "{\"id\":\"/x/RoleEligibilitySchedules/"
        + name
        + "\",\"properties\":{\"scope\":\""
        + SUBSCRIPTION
        + "\",\"roleDefinitionId\":\"r\",\"principalId\":\""
        + CompleteTenant.USER
        + "\",\"status\":\"SomethingNew\",\"startDateTime\":\""
        + start
        + "\",\"endDateTime\":\""
        + end
        + "\"}}";
  }

  @Test
  void aTimeThatIsNoneIsAGapAndNoGuess() {
    answer(
        "/roleAssignmentScheduleInstances\\?",
        schedule("x", "soon", "2027-01-01T00:00:00Z").replace("Eligibility", "Assignment"));

    Scanned scanned = scan();

    assertThat(scanned.gaps(Source.ASSIGNMENT_SCHEDULES)).isNotEmpty();
    assertThat(scanned.of(AssignmentSchedule.class)).isEmpty();
  }

  @Test
  void noContentIsNoCostRecordAndNoGap() {
    simulator.add(Fault.always("CostManagement/query", new Answer(204, Map.of(), "")));

    Scanned scanned = scan();

    assertThat(scanned.of(Cost.class)).isEmpty();
    assertThat(scanned.gaps(Source.COST)).isEmpty();
  }

  @Test
  void withoutResourceGraphTheResourcesAreCountedOneByOne() {
    simulator.add(Fault.always("ResourceGraph/resources", Answer.error(403, "Forbidden", "No.")));

    assertThat(scan().of(ResourceGroup.class))
        .containsExactlyInAnyOrderElementsOf(
            CompleteTenant.records().stream()
                .filter(ResourceGroup.class::isInstance)
                .map(ResourceGroup.class::cast)
                .toList());
  }

  @Test
  void aManagingTenantWithoutAListedDelegationIsLookedForInTheResourceGroups() {
    answer(SUBSCRIPTION + "/providers/Microsoft.ManagedServices/", "");

    assertThat(scan().of(Delegation.class)).hasSize(1);
  }

  @Test
  void aDelegationThatIsListedLeavesTheResourceGroupsInPeace() {
    scan();

    assertThat(simulator.requests())
        .filteredOn(request -> request.pathAndQuery().contains("registrationAssignments"))
        .hasSize(1);
  }

  @Test
  void whetherMembershipIsHiddenIsNotGuessedFromAnEmptyList() {
    simulator.add(Fault.answer("/getByIds", 1, Answer.error(403, "Denied", "No.")));
    answer("/members\\?", "");

    Scanned scanned = scan();

    assertThat(scanned.of(GroupMembers.class))
        .isNotEmpty()
        .allSatisfy(group -> assertThat(group.complete()).isFalse());
    assertThat(scanned.gaps(Source.GROUP_MEMBERS))
        .extracting(Gap::reason)
        .contains("it shows no members, and whether its membership is hidden is not known");
  }

  @Test
  void aGroupThatNoListCallsAGroupIsOpenedToo() {
    answer(
        "/roleAssignments\\?",
        "{\"id\":\"/x/roleAssignments/1\",\"properties\":{\"scope\":\""
            + SUBSCRIPTION
            + "\",\"roleDefinitionId\":\"r\",\"principalId\":\""
            + CompleteTenant.HIDDEN
            + "\",\"principalType\":\"Unknown\"}}");

    assertThat(scan().of(GroupMembers.class))
        .extracting(GroupMembers::group)
        .containsExactly(CompleteTenant.HIDDEN);
  }
}
