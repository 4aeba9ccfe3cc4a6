package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnplacedTest {

  private static final ScopeId LOST = ScopeId.subscription("5b5b5b5b-0000-4000-8000-0000000000ff");

  /** A subscription of which nobody told in which management group it lies. */
  private static Tenants withLost() {
    return new Tenants()
        .guest("anna")
        .linked("anna", LOCATION, 10)
        .with(
            new Subscription(
                LOST,
                "lost",
                Optional.of("Enabled"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of()));
  }

  private static Attribution lost(Tenants tenants) {
    return CoverageEngine.coverage(tenants.inputs()).scope(LOST).orElseThrow().attribution();
  }

  @Test
  void aRoleAtAManagementGroupThatMayBeAboveLeavesItOpen() {
    Tenants tenants = withLost().assign("anna", "Contributor", "mg-1");

    assertThat(lost(tenants)).isEqualTo(new Attribution.Unknown(Reason.GAP));
    assertThat(Answers.of(tenants, "sub-1")).isEqualTo("attributed standing");
  }

  @Test
  void aRoleThatAttributesNothingLeavesNothingOpen() {
    assertThat(lost(withLost().assign("anna", "Reader", "mg-1")))
        .isEqualTo(new Attribution.NotAttributed(Reason.NO_PARTNER_ACCESS));
  }

  @Test
  void aManagementGroupThatNobodyListedMayBeAbove() {
    Tenants tenants = withLost().assign("anna", "Contributor", "mg-unlisted");

    assertThat(lost(tenants)).isEqualTo(new Attribution.Unknown(Reason.GAP));
    assertThat(Answers.of(tenants, "sub-1")).isEqualTo("not-attributed no-partner-access");
    assertThat(Answers.of(tenants, "mg-unlisted")).isEqualTo("attributed standing");
  }

  @Test
  void aDenialAtAManagementGroupThatMayBeAboveMayApply() {
    ScopeId group = Tenants.scope("mg-1");
    Tenants tenants =
        withLost()
            .with(
                new DenyAssignment(
                    "denial",
                    "denial",
                    group,
                    List.of(new Permission(List.of("*"), List.of(), List.of(), List.of())),
                    List.of(Tenants.id("anna")),
                    List.of(),
                    false))
            .with(
                new RoleAssignment(
                    "assignment",
                    LOST,
                    Tenants.role("Contributor"),
                    Tenants.id("anna"),
                    "User",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));

    assertThat(lost(tenants)).isEqualTo(new Attribution.Unknown(Reason.DENIED_MAYBE));
  }

  @Test
  void delegationsUnreadAtAManagementGroupThatMayBeAboveLeaveItOpen() {
    assertThat(lost(withLost().gap(Source.DELEGATIONS, "mg-1")))
        .isEqualTo(new Attribution.Unknown(Reason.GAP));
  }
}
