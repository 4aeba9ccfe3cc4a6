package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.ScopeId;
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
}
