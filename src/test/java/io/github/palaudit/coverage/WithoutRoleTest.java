package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whom evidence tells of and no role was seen with, and where a role may have been missed. */
class WithoutRoleTest {

  @Test
  void whoHoldsNothingIsThereByEvidenceOfThisTenantAndNotAmongThePrincipals() {
    Coverage coverage =
        CoverageEngine.coverage(
            new Tenants()
                .guest("anna")
                .linked("anna", LOCATION, 10)
                .guest("bert")
                .assign("bert", "Reader", "sub-1")
                .linked("bert", LOCATION, 10)
                .guest("carl")
                .linked("carl", LOCATION, -1)
                .observedIn(
                    Tenants.FABRIKAM,
                    "dora",
                    LinkAnswer.LINKED,
                    Optional.of(LOCATION),
                    Optional.empty(),
                    10)
                .inputs());

    assertThat(coverage.withoutRole())
        .extracting(who -> who.id().object())
        .containsExactly(id("anna"));
    assertThat(coverage.withoutRole().get(0).linkStatus()).isEqualTo(LinkStatus.LINKED);
    assertThat(coverage.principals())
        .extracting(who -> who.id().object())
        .containsExactly(id("bert"));
  }

  @Test
  void aRoleMayHaveBeenMissedAtAndBelowAGap() {
    Coverage coverage =
        CoverageEngine.coverage(new Tenants().gap(Source.ROLE_ASSIGNMENTS, "sub-1").inputs());

    assertThat(coverage.mayHideRoles(scope("sub-1"))).isTrue();
    assertThat(coverage.mayHideRoles(scope("rg-1"))).isTrue();
    assertThat(coverage.mayHideRoles(scope("sub-2"))).isFalse();
  }
}
