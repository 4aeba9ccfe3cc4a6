package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.NOW;
import static io.github.palaudit.Tenants.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Window;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When in November the one grant of a tenant was active. */
class GrantTimesTest {

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant TENTH = Instant.parse("2026-11-10T00:00:00Z");
  private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");

  private static Times times(Tenants tenants, Instant asOf) {
    Inputs given = tenants.inputs();
    Inputs inputs =
        new Inputs(
            given.customer(),
            given.managing(),
            given.evidence(),
            given.catalog(),
            given.configuration(),
            asOf,
            given.strict());
    Coverage coverage = CoverageEngine.coverage(inputs);
    return new GrantTimes(inputs, MonthFrame.of(YearMonth.of(2026, 11), asOf))
        .of(coverage.grants().findFirst().orElseThrow());
  }

  private static Times times(Tenants tenants) {
    return times(tenants, NOW);
  }

  private static Tenants nested() {
    return new Tenants()
        .guest("anna")
        .with(Principals.group("team"))
        .with(Principals.group("inner"))
        .with(Principals.members("team", true, "inner"))
        .with(Principals.members("inner", true, "anna"))
        .assign("team", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty())
        .linked("anna", LOCATION, 10);
  }

  private static GroupEligibility inPim(String group, String member, boolean active) {
    return new GroupEligibility(
        group + member + active,
        id(group),
        id(member),
        "member",
        active,
        new Window(Optional.of(TENTH), Optional.empty()));
  }

  @Test
  void aWayOfGroupsBeginsWithItsLastMembership() {
    Tenants tenants =
        nested().with(inPim("team", "inner", true)).with(inPim("inner", "anna", true));

    assertThat(times(tenants))
        .isEqualTo(new Times(Spans.between(TENTH, NOW), Spans.between(TENTH, END)));
  }

  @Test
  void oneMembershipWithoutABeginningLeavesThePastOpen() {
    assertThat(times(nested().with(inPim("inner", "anna", true))))
        .isEqualTo(new Times(Spans.NONE, Spans.between(TENTH, END)));
  }

  @Test
  void aMembershipThatCanBeActivatedMayHaveBeenBefore() {
    Tenants tenants =
        nested()
            .with(inPim("team", "inner", true))
            .with(inPim("inner", "anna", true))
            .with(inPim("inner", "anna", false));

    assertThat(times(tenants))
        .isEqualTo(new Times(Spans.between(TENTH, NOW), Spans.between(START, END)));
  }

  /** After the snapshot its permanence is an assumption; up to it, it was there. */
  @Test
  void underStrictAnAssumedPermanenceConfirmsUpToTheSnapshot() {
    Tenants tenants =
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .source(Source.ASSIGNMENT_SCHEDULES, Completeness.NOT_SUPPLIED);
    Instant later = NOW.plusSeconds(86_400);

    assertThat(times(tenants, later).confirmed()).isEqualTo(Spans.between(START, later));
    assertThat(times(tenants.strict(), later).confirmed()).isEqualTo(Spans.between(START, NOW));
  }

  @Test
  void anAuditOfTheDayBeforeTheSnapshotConfirmsUpToItself() {
    Tenants tenants = new Tenants().guest("anna").assign("anna", "Contributor", "sub-1");

    assertThat(times(tenants, TENTH).confirmed()).isEqualTo(Spans.between(START, TENTH));
  }

  @Test
  void anEligibleRoleIsActiveByItsActivationsOnly() {
    Tenants tenants = new Tenants().guest("anna").eligible("anna", "Contributor", "sub-1");

    assertThat(times(tenants)).isEqualTo(Times.NEVER);
  }
}
