package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.NOW;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attribution for the time being, and when it ends. */
class TemporaryTest {

  private static Attribution.Attributed attributed(Tenants tenants) {
    return (Attribution.Attributed)
        CoverageEngine.coverage(tenants.inputs()).scope(scope("sub-1")).orElseThrow().attribution();
  }

  private static Tenants activated(Tenants tenants, String name, Duration left) {
    tenants.guest(name).assign(name, "Contributor", "sub-1").linked(name, LOCATION, 10);
    return tenants.with(
        new AssignmentSchedule(
            "schedule-" + name,
            Optional.of(tenants.lastAssignmentId("sub-1")),
            scope("sub-1"),
            Tenants.role("Contributor"),
            id(name),
            "Activated",
            new Window(Optional.of(NOW.minusSeconds(60)), Optional.of(NOW.plus(left))),
            Optional.empty(),
            Optional.empty()));
  }

  private static Tenants inGroup(Optional<Instant> end) {
    return new Tenants()
        .guest("anna")
        .with(Principals.group("team"))
        .with(Principals.members("team", true, "anna"))
        .assign("team", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty())
        .linked("anna", LOCATION, 10)
        .with(
            new GroupEligibility(
                "membership-1",
                id("team"),
                id("anna"),
                "member",
                true,
                new Window(Optional.of(NOW.minusSeconds(60)), end)));
  }

  @Test
  void itEndsWithTheLastActivation() {
    Tenants tenants = activated(new Tenants(), "anna", Duration.ofHours(2));

    assertThat(attributed(activated(tenants, "bert", Duration.ofHours(7))))
        .isEqualTo(
            new Attribution.Attributed(
                Basis.TEMPORARY, Optional.of(NOW.plus(Duration.ofHours(7)))));
  }

  @Test
  void anActivationThatDoesNotNameItsAssignmentIsKnownByScopeRoleAndPrincipal() {
    Tenants tenants =
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .linked("anna", LOCATION, 10)
            .with(
                new AssignmentSchedule(
                    "schedule-anna",
                    Optional.empty(),
                    scope("sub-1"),
                    Tenants.role("Contributor"),
                    id("anna"),
                    "Activated",
                    new Window(Optional.of(NOW.minusSeconds(60)), Optional.of(NOW.plusSeconds(60))),
                    Optional.empty(),
                    Optional.empty()));

    assertThat(attributed(tenants))
        .isEqualTo(new Attribution.Attributed(Basis.TEMPORARY, Optional.of(NOW.plusSeconds(60))));
  }

  @Test
  void itEndsWithTheMembershipOfTheGroup() {
    assertThat(attributed(inGroup(Optional.of(NOW.plus(Duration.ofHours(4))))))
        .isEqualTo(
            new Attribution.Attributed(
                Basis.TEMPORARY, Optional.of(NOW.plus(Duration.ofHours(4)))));
  }

  @Test
  void aMembershipWithoutAnEndStands() {
    assertThat(attributed(inGroup(Optional.empty())))
        .isEqualTo(new Attribution.Attributed(Basis.STANDING, Optional.empty()));
  }

  @Test
  void aMembershipThatIsOverGivesNothing() {
    assertThat(Answers.of(inGroup(Optional.of(NOW)), "sub-1"))
        .isEqualTo("not-attributed pim-eligible-only");
  }

  @Test
  void aMembershipWithAnEndIsTemporaryWhateverTheHorizon() {
    Tenants tenants = inGroup(Optional.of(NOW.plus(Duration.ofDays(30))));

    assertThat(Answers.of(tenants, "sub-1")).isEqualTo("attributed temporary");
    assertThat(Answers.of(tenants.policy(Policies.horizon(29)), "sub-1"))
        .isEqualTo("attributed temporary");
    assertThat(Answers.of(tenants.policy(Policies.horizon(30)), "sub-1"))
        .isEqualTo("attributed temporary");
  }

  @Test
  void aStandingGrantBesideItIsWhatTheScopeRestsOn() {
    Coverage coverage =
        CoverageEngine.coverage(
            activated(new Tenants(), "anna", Duration.ofHours(2))
                .guest("bert")
                .assign("bert", "Owner", "sub-1")
                .linked("bert", LOCATION, 10)
                .inputs());
    ScopeCoverage answer = coverage.scope(scope("sub-1")).orElseThrow();

    assertThat(Answers.of(coverage, "sub-1")).isEqualTo("attributed standing");
    assertThat(answer.by())
        .containsExactlyInAnyOrder(id("anna").in(Tenants.CONTOSO), id("bert").in(Tenants.CONTOSO));
    assertThat(answer.restsOn()).containsExactly(id("bert").in(Tenants.CONTOSO));
  }

  @ParameterizedTest
  @CsvSource({"-9000, -4500", "4500, 9000"})
  void aScheduleThatIsOverOrToComeSaysNothingOfTheAssignmentThatHolds(long from, long to) {
    Tenants tenants =
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .linked("anna", LOCATION, 10)
            .with(
                new AssignmentSchedule(
                    "/subscriptions/1/providers/Microsoft.Authorization/RoleAssignmentSchedules/1",
                    Optional.empty(),
                    scope("sub-1"),
                    Tenants.role("Contributor"),
                    id("anna"),
                    "Assigned",
                    new Window(
                        Optional.of(NOW.plusSeconds(from)), Optional.of(NOW.plusSeconds(to))),
                    Optional.empty(),
                    Optional.empty()));

    assertThat(attributed(tenants).basis()).isEqualTo(Basis.STANDING);
  }
}
