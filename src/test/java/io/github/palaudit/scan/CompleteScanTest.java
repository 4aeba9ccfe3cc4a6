package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.simulator.CompleteTenant;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.cloud.Refusal;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.io.IOException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant with all that only a complete scan asks for, and what is left when some is refused. */
class CompleteScanTest {

  private static final Set<YearMonth> OCTOBER = Set.of(YearMonth.of(2026, 10));
  private static final Set<YearMonth> NOVEMBER = Set.of(YearMonth.of(2026, 11));

  private static final ScanOptions ALL = ScanOptions.EVERYTHING.with(OCTOBER, NOVEMBER);

  private static Scanned scan(ScanOptions options, int rows, Refusal... refusals)
      throws IOException {
    return scan(Everything.READER, options, rows, refusals);
  }

  private static Scanned scan(SampleCustomer as, ScanOptions options, int rows, Refusal... refusals)
      throws IOException {
    try (Simulator simulator = Simulator.start(CompleteTenant.cloud(rows, refusals))) {
      return Scanned.of(Scanned.session(simulator, as), options);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100})
  void everyRecordArrivesAndOnlyTheHiddenGroupIsAGap(int rows) throws IOException {
    Scanned scanned = scan(ALL, rows);

    assertThat(scanned.of(Gap.class))
        .extracting(Gap::source, gap -> gap.principal().orElseThrow())
        .containsExactly(tuple(Source.GROUP_MEMBERS, CompleteTenant.HIDDEN));
    assertThat(scanned.records())
        .filteredOn(one -> !(one instanceof LinkObservation) && !(one instanceof Gap))
        .containsExactlyInAnyOrderElementsOf(CompleteTenant.records());
  }

  @Test
  void withoutMonthsNeitherCostNorHistoryIsSupplied() throws IOException {
    Scanned scanned = scan(ScanOptions.EVERYTHING, 100);

    assertThat(scanned.report().header().of(Source.COST)).isEqualTo(Completeness.NOT_SUPPLIED);
    assertThat(scanned.report().header().of(Source.ACTIVATIONS))
        .isEqualTo(Completeness.NOT_SUPPLIED);
    assertThat(scanned.report().header().of(Source.ROLE_ASSIGNMENTS))
        .isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void withThemBothAreComplete() throws IOException {
    Scanned scanned = scan(ALL, 100);

    assertThat(scanned.report().header().of(Source.COST)).isEqualTo(Completeness.COMPLETE);
    assertThat(scanned.report().header().of(Source.ACTIVATIONS)).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void aMonthThatBeganLongAgoMayLackActivations() throws IOException {
    Scanned scanned = scan(ScanOptions.EVERYTHING.with(Set.of(), OCTOBER), 100);

    assertThat(scanned.gaps(Source.ACTIVATIONS))
        .singleElement()
        .satisfies(gap -> assertThat(gap.reason()).contains("2026-10", "not documented"));
    assertThat(scanned.report().header().of(Source.ACTIVATIONS)).isEqualTo(Completeness.PARTIAL);
  }

  @ParameterizedTest
  @CsvSource({
    "roleAssignmentScheduleInstances, ASSIGNMENT_SCHEDULES",
    "roleAssignmentSchedules, ASSIGNMENT_SCHEDULES",
    "roleEligibilitySchedules, ROLE_ELIGIBILITIES",
    "roleAssignmentScheduleRequests, ACTIVATIONS",
    "CostManagement/query, COST",
    "registrationAssignments, DELEGATIONS",
  })
  void aRefusalIsAGapThere(String path, Source source) throws IOException {
    Scanned scanned = scan(ALL, 100, Refusal.notAuthorized(path + "$"));

    assertThat(scanned.report().header().of(source)).isEqualTo(Completeness.PARTIAL);
    assertThat(scanned.gaps(source))
        .isNotEmpty()
        .allSatisfy(
            gap -> {
              assertThat(gap.scope()).isPresent();
              assertThat(gap.status()).hasValue(403);
              assertThat(gap.requestId()).isPresent();
            });
  }

  @Test
  void aRefusalOfPimForGroupsIsAGapOfEachGroup() throws IOException {
    Scanned scanned = scan(ALL, 100, Refusal.requestDenied("/privilegedAccess/group/"));

    assertThat(scanned.gaps(Source.GROUP_ELIGIBILITIES))
        .extracting(gap -> gap.principal().orElseThrow())
        .hasSize(2)
        .contains(CompleteTenant.HIDDEN);
    assertThat(scanned.of(GroupEligibility.class)).isEmpty();
  }

  @Test
  void withoutTheLicencePimIsNotUsedWhichIsNoGap() throws IOException {
    Scanned scanned = scan(ALL, 100, Refusal.noPimLicence());

    for (Source source :
        List.of(
            Source.ASSIGNMENT_SCHEDULES,
            Source.ROLE_ELIGIBILITIES,
            Source.GROUP_ELIGIBILITIES,
            Source.ACTIVATIONS)) {
      assertThat(scanned.gaps(source)).isEmpty();
      assertThat(scanned.report().header().of(source)).isEqualTo(Completeness.COMPLETE);
    }
  }

  @Test
  void federatedCredentialsThatMayNotBeReadStayUnknownWithoutAGap() throws IOException {
    Scanned scanned = scan(ALL, 100, Refusal.requestDenied("/applications\\("));

    assertThat(scanned.of(ServicePrincipal.class))
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.federated()).isEmpty());
    assertThat(scanned.gaps(Source.PRINCIPALS)).isEmpty();
  }

  @Test
  void groupsAreOpenedWithoutLookingUpPrincipals() throws IOException {
    EnumSet<Source> sources = EnumSet.of(Source.ROLE_ASSIGNMENTS, Source.GROUP_MEMBERS);

    Scanned scanned =
        scan(
            new ScanOptions(
                4, Chosen.EVERYTHING, sources, OCTOBER, Set.of(), Set.of(), Route.AUTOMATIC),
            100);

    assertThat(scanned.of(GroupMembers.class)).hasSize(2);
    assertThat(scanned.of(Group.class)).isEmpty();
    assertThat(scanned.report().header().completeness().keySet())
        .containsExactlyInAnyOrder(
            Source.ROLE_ASSIGNMENTS,
            Source.GROUP_MEMBERS,
            Source.SUBSCRIPTIONS,
            Source.MANAGEMENT_GROUPS);
  }

  @Test
  void aSourceByItselfStillFindsItsScopes() throws IOException {
    Scanned scanned =
        scan(
            new ScanOptions(
                4,
                Chosen.EVERYTHING,
                Set.of(Source.COST),
                OCTOBER,
                Set.of(),
                Set.of(),
                Route.AUTOMATIC),
            100);

    assertThat(scanned.of(Cost.class)).hasSize(2);
  }

  @Test
  void theManagingTenantsGroupsThatDelegationsNameAreInItsSnapshot() throws IOException {
    Scanned scanned = scan(CompleteTenant.PARTNER_READER, ALL, 100);

    assertThat(scanned.of(GroupMembers.class))
        .containsExactly(
            new GroupMembers(
                CompleteTenant.OPERATORS,
                true,
                List.of(
                    new GroupMembers.Member(CompleteTenant.PARTNER_OBJECT, "ServicePrincipal"))));
    assertThat(scanned.of(Group.class))
        .containsExactly(new Group(CompleteTenant.OPERATORS, "Operators", true));
    assertThat(scanned.of(Delegation.class)).isEmpty();
  }

  @Test
  void whomTheCallerNamesIsResolvedTooAndWhoIsGoneIsLeftUnresolved() throws IOException {
    ObjectId gone = new ObjectId("eeeeeeee-90e0-4000-8000-000000000001");
    ScanOptions options =
        ALL.alsoResolving(Set.of(CompleteTenant.OPERATORS, gone)).with(Set.of(), Set.of());
    try (Simulator simulator =
        Simulator.start(
            CompleteTenant.cloud(100, Refusal.notAuthorized("/registrationAssignments$")))) {
      AzureSession session = Scanned.session(simulator, CompleteTenant.PARTNER_READER);

      Scanned scanned = Scanned.of(session, options);

      assertThat(scanned.of(Group.class)).hasSize(1);
      assertThat(scanned.of(GroupMembers.class)).hasSize(1);
      assertThat(scanned.of(UnresolvedPrincipal.class))
          .containsExactly(new UnresolvedPrincipal(gone, ""));
      assertThat(scanned.report().header().of(Source.PRINCIPALS)).isEqualTo(Completeness.COMPLETE);
    }
  }
}
