package io.github.palaudit.coverage;

import static io.github.palaudit.Observations.linked;
import static io.github.palaudit.Observations.undated;
import static io.github.palaudit.Observations.without;
import static io.github.palaudit.snapshot.LinkBasis.ATTESTED;
import static io.github.palaudit.snapshot.LinkBasis.READ_LIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.ServicePrincipal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SeenLinkTest {

  private static Tenants anna() {
    return new Tenants().guest("anna").assign("anna", "Contributor", "sub-1");
  }

  private static List<SeenLink> seen(Tenants tenants) {
    Coverage coverage = CoverageEngine.coverage(tenants.inputs());
    return SeenLink.of(
        coverage.principal(Tenants.id("anna").in(Tenants.CONTOSO)).orElseThrow(),
        coverage.inputs());
  }

  @Test
  void theNewestConclusiveOneDecidesAndLaterInconclusiveOnesAreShown() {
    assertThat(
            seen(
                anna()
                    .with(linked("anna", ATTESTED, 30))
                    .with(without("anna", LinkAnswer.NOT_LINKED, 200))
                    .with(without("anna", LinkAnswer.INCONCLUSIVE, 2))))
        .extracting(SeenLink::use, one -> one.ageDays().orElseThrow(), one -> one.freshness().get())
        .containsExactly(
            tuple(EvidenceUse.SETTLES_NOTHING, 2, Freshness.FRESH),
            tuple(EvidenceUse.DECIDES, 30, Freshness.FRESH),
            tuple(EvidenceUse.OLDER, 200, Freshness.STALE));
  }

  @Test
  void twoOfOneInstantThatDisagreeContradict() {
    assertThat(
            seen(
                anna()
                    .with(linked("anna", ATTESTED, 3))
                    .with(without("anna", LinkAnswer.NOT_LINKED, 3))))
        .extracting(SeenLink::use)
        .containsExactly(EvidenceUse.CONTRADICTS, EvidenceUse.CONTRADICTS);
  }

  @Test
  void oneWithoutADateAndTheNewestDatedOneThatDisagreeContradict() {
    assertThat(
            seen(
                anna()
                    .with(undated("anna", LinkAnswer.LINKED, 0))
                    .with(without("anna", LinkAnswer.NOT_LINKED, 10))
                    .with(linked("anna", ATTESTED, 20))))
        .extracting(SeenLink::use)
        .containsExactly(EvidenceUse.CONTRADICTS, EvidenceUse.CONTRADICTS, EvidenceUse.OLDER);
  }

  @Test
  void oneWithoutADateThatTheNewestDatedOneAgreesWithDecides() {
    assertThat(
            seen(
                anna()
                    .with(undated("anna", LinkAnswer.LINKED, 0))
                    .with(linked("anna", ATTESTED, 10))
                    .with(without("anna", LinkAnswer.NOT_LINKED, 20))))
        .extracting(SeenLink::use)
        .containsExactly(EvidenceUse.DECIDES, EvidenceUse.OLDER, EvidenceUse.OLDER);
  }

  @Test
  void twoOfOneInstantThatAgreeBothDecideAndTheBestBasisCounts() {
    List<SeenLink> seen =
        seen(anna().with(linked("anna", ATTESTED, 3)).with(linked("anna", READ_LIVE, 3)));

    assertThat(seen)
        .extracting(SeenLink::use)
        .containsExactly(EvidenceUse.DECIDES, EvidenceUse.DECIDES);
    assertThat(EvidenceBasis.of(seen.get(0).who())).isEqualTo(EvidenceBasis.READ_LIVE);
  }

  @Test
  void whatWasSeenAfterTheAuditHasNoAge() {
    assertThat(seen(anna().with(linked("anna", ATTESTED, -1))))
        .extracting(SeenLink::use, SeenLink::ageDays, SeenLink::freshness)
        .containsExactly(tuple(EvidenceUse.TOO_LATE, OptionalInt.empty(), Optional.empty()));
  }

  @Test
  void oldEvidenceOfAServicePrincipalThatCannotSignInIsKept() {
    ServicePrincipal withoutSecret =
        new ServicePrincipal(
            Tenants.id("anna"),
            "anna",
            Optional.empty(),
            Optional.of("Application"),
            Optional.of(Tenants.FABRIKAM),
            Optional.of(true),
            List.of(),
            List.of(),
            Optional.of(false),
            true);

    assertThat(
            seen(
                new Tenants()
                    .with(withoutSecret)
                    .assign("anna", "Contributor", "sub-1")
                    .with(linked("anna", ATTESTED, 300))))
        .extracting(SeenLink::use, one -> one.freshness().get())
        .containsExactly(tuple(EvidenceUse.DECIDES, Freshness.KEPT));
  }
}
