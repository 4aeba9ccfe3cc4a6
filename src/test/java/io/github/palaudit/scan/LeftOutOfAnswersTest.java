package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.CompleteTenant;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.fault.Bodies;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an answer leaves out would make somebody sure of a thing that nobody said: a gap each. */
class LeftOutOfAnswersTest {

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
    return scan(ScanOptions.EVERYTHING);
  }

  private static Scanned scan(ScanOptions options) {
    return Scanned.of(Scanned.session(simulator, Everything.READER), options);
  }

  private static void without(String path, String property) {
    simulator.add(Fault.changed(path, Integer.MAX_VALUE, Bodies.without(property)));
  }

  @Test
  void aDenyAssignmentWithoutPrincipalsDeniesSomebody() {
    without("/denyAssignments\\?", "principals");

    assertThat(scan().gaps(Source.DENY_ASSIGNMENTS)).isNotEmpty();
  }

  @Test
  void anActivatedRoleHasAnEnd() {
    without("/roleAssignmentScheduleInstances\\?", "endDateTime");

    assertThat(scan().gaps(Source.ASSIGNMENT_SCHEDULES)).isNotEmpty();
  }

  @Test
  void anAccountOfWhichNobodySaysThatItIsEnabledMayNotBe() {
    without("/(users\\?|directoryObjects/getByIds)", "accountEnabled");

    assertThat(scan().gaps(Source.PRINCIPALS))
        .anySatisfy(gap -> assertThat(gap.reason()).contains("whether they are enabled"));
  }

  @Test
  void anObjectOfAnUnknownKindIsNotGone() {
    simulator.add(
        Fault.changed(
            "/getByIds",
            Integer.MAX_VALUE,
            Bodies.with("@odata.type", "#microsoft.graph.agentIdentity")));

    assertThat(scan().gaps(Source.PRINCIPALS))
        .anySatisfy(gap -> assertThat(gap.reason()).contains("a kind that is not known"));
  }

  @Test
  void aGroupThatTheDirectoryHoldsIsNotGoneWhenItsMembersAreNotFound() {
    simulator.add(
        Fault.always("/members\\?", Answer.error(404, "Request_ResourceNotFound", "No.")));

    assertThat(scan().gaps(Source.GROUP_MEMBERS)).isNotEmpty();
  }

  @Test
  void fewerRowsThanResourceGraphAnnouncedAreAskedElsewhere() {
    int whole = scan().of(ResourceGroup.class).size();
    simulator.add(
        Fault.changed("/Microsoft.ResourceGraph/", Integer.MAX_VALUE, Bodies.missingRows()));

    assertThat(scan().of(ResourceGroup.class)).hasSize(whole);
  }

  @Test
  void whatStandsAboveAChosenResourceGroupReachesIt() {
    Scanned scanned =
        scan(ScanOptions.EVERYTHING.of(new Chosen(Set.of(CompleteTenant.TYPED), Set.of())));

    assertThat(scanned.of(RoleAssignment.class))
        .extracting(RoleAssignment::scope)
        .extracting(ScopeId::kind)
        .contains(ScopeKind.SUBSCRIPTION)
        .doesNotContain(ScopeKind.RESOURCE_GROUP);
  }

  @Test
  void whatWasToBeLeftOutAndWasNotSeenIsSaid() {
    ScopeId gone = ScopeId.managementGroup("no-such-group");

    assertThat(
            scan(ScanOptions.EVERYTHING.of(new Chosen(Set.of(), Set.of(gone))))
                .gaps(Source.SUBSCRIPTIONS))
        .singleElement()
        .satisfies(gap -> assertThat(gap.scope()).contains(gone));
  }
}
