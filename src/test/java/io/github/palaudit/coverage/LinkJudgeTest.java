package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.NOW;
import static io.github.palaudit.Tenants.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Observations;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkJudgeTest {

  private static Tenants anna() {
    return new Tenants().guest("anna").assign("anna", "Contributor", "sub-1");
  }

  private static Beneficiary judged(Tenants tenants, String name) {
    return CoverageEngine.coverage(tenants.inputs())
        .principal(id(name).in(Tenants.CONTOSO))
        .orElseThrow();
  }

  private static DatedObservation seen(
      LinkAnswer answer, Optional<PartnerId> partner, Instant at, boolean assumed, String file) {
    return new DatedObservation(
        new LinkObservation(
            id("anna").in(Tenants.CONTOSO),
            answer,
            partner,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(at),
            assumed,
            file,
            "0".repeat(64),
            Optional.empty(),
            LinkContext.of(LinkBasis.ATTESTED)),
        at,
        assumed);
  }

  @Test
  void evidenceFromAfterTheAuditIsIgnored() {
    Beneficiary anna =
        judged(
            anna()
                .linked("anna", LOCATION, 10)
                .with(
                    seen(LinkAnswer.NOT_LINKED, Optional.empty(), NOW.plusSeconds(1), false, "b")),
            "anna");

    assertThat(anna.linkStatus()).isEqualTo(LinkStatus.LINKED);
    assertThat(anna.observations()).hasSize(1);
  }

  @Test
  void evidenceOfTheVeryInstantCounts() {
    Beneficiary anna =
        judged(
            anna().with(seen(LinkAnswer.LINKED, Optional.of(LOCATION), NOW, false, "b")), "anna");

    assertThat(anna.linkStatus()).isEqualTo(LinkStatus.LINKED);
  }

  @Test
  void answersOfOneInstantThatContradictEachOtherSettleNothing() {
    for (List<String> files : List.of(List.of("a", "b"), List.of("b", "a"))) {
      Beneficiary anna =
          judged(
              anna()
                  .with(
                      seen(
                          LinkAnswer.LINKED,
                          Optional.of(LOCATION),
                          NOW.minusSeconds(60),
                          true,
                          files.get(0)))
                  .with(
                      seen(
                          LinkAnswer.NOT_LINKED,
                          Optional.empty(),
                          NOW.minusSeconds(60),
                          true,
                          files.get(1))),
              "anna");

      assertThat(anna.link().truth()).isEqualTo(Truth.UNKNOWN);
      assertThat(anna.linkStatus()).isEqualTo(LinkStatus.UNKNOWN);
      assertThat(anna.link().detail()).contains("contradict");
    }
  }

  @Test
  void answersOfOneInstantThatAgreeSettleIt() {
    Beneficiary anna =
        judged(
            anna()
                .with(seen(LinkAnswer.LINKED, Optional.of(LOCATION), NOW, false, "a"))
                .with(seen(LinkAnswer.LINKED, Optional.of(LOCATION), NOW, false, "b")),
            "anna");

    assertThat(anna.linkStatus()).isEqualTo(LinkStatus.LINKED);
  }

  @Test
  void aLaterAnswerSettlesAContradiction() {
    Beneficiary anna =
        judged(
            anna().linked("anna", LOCATION, 20).notLinked("anna", 20).linked("anna", LOCATION, 10),
            "anna");

    assertThat(anna.linkStatus()).isEqualTo(LinkStatus.LINKED);
  }

  @Test
  void anAnswerWithoutADateThatADatedOneContradictsSettlesNothing() {
    for (boolean strict : List.of(false, true)) {
      for (LinkAnswer answer : List.of(LinkAnswer.LINKED, LinkAnswer.NOT_LINKED)) {
        Tenants tenants = anna().with(Observations.undated("anna", answer, 0));
        Tenants both =
            answer == LinkAnswer.LINKED
                ? tenants.notLinked("anna", 10)
                : tenants.linked("anna", LOCATION, 10);
        Beneficiary anna = judged(strict ? both.strict() : both, "anna");

        assertThat(anna.link().cause()).isEqualTo(Cause.EVIDENCE_CONTRADICTORY);
        assertThat(anna.linkStatus()).isEqualTo(LinkStatus.UNKNOWN);
        assertThat(anna.link().detail()).contains("(date assumed) in anna.json, contradicted by ");
      }
    }
  }

  /** The dated "linked to us" may be the newest, so it is not certain that it is none of ours. */
  @Test
  void whoMayBeLinkedToUsIsOursThoughTheNewestAnswerWithoutADateDeniesIt() {
    Beneficiary zoe =
        judged(
            new Tenants()
                .with(Principals.member("zoe", "contoso.com"))
                .assign("zoe", "Contributor", "sub-1")
                .linked("zoe", LOCATION, 10)
                .with(Observations.undated("zoe", LinkAnswer.NOT_LINKED, 0)),
            "zoe");

    assertThat(zoe.ours()).isEqualTo(Truth.YES);
    assertThat(zoe.link().truth()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void anAssumedDateIsSaid() {
    Beneficiary anna =
        judged(
            anna().with(seen(LinkAnswer.LINKED, Optional.of(LOCATION), NOW, true, "show.json")),
            "anna");

    assertThat(anna.link().detail())
        .isEqualTo("linked to 31415927, seen 20 Nov 2026 (date assumed) in show.json");
  }

  @Test
  void aGroupOfAnotherTenantHasNoLinkToSpeakOf() {
    Beneficiary aobo =
        judged(
            new Tenants()
                .with(new ForeignGroup(id("aobo"), "aobo", true))
                .ours("aobo")
                .assign("aobo", "Owner", "sub-1"),
            "aobo");

    assertThat(aobo.linkStatus()).isEqualTo(LinkStatus.NOT_APPLICABLE);
  }

  private static String linkedLongAgo(ServicePrincipal application) {
    return judged(
            new Tenants()
                .with(application)
                .ours("svc")
                .assign("svc", "Contributor", "sub-1")
                .linked("svc", LOCATION, 400),
            "svc")
        .link()
        .cause()
        .name();
  }

  private static ServicePrincipal application(
      List<Instant> secrets,
      List<Instant> certificates,
      Optional<Boolean> federated,
      boolean fromDirectory) {
    ServicePrincipal svc = Principals.application("svc");
    return new ServicePrincipal(
        svc.id(),
        svc.displayName(),
        svc.appId(),
        svc.type(),
        svc.ownerTenant(),
        svc.enabled(),
        secrets,
        certificates,
        federated,
        fromDirectory);
  }

  @Test
  void anApplicationWithoutAnyWayToSignInKeepsItsLastAnswer() {
    assertThat(linkedLongAgo(application(List.of(), List.of(), Optional.of(false), true)))
        .isEqualTo("LINKED_TO_US");
  }

  @Test
  void aSecretACertificateOrAFederatedCredentialCouldShowTheLinkAgain() {
    assertThat(linkedLongAgo(application(List.of(NOW), List.of(), Optional.of(false), true)))
        .isEqualTo("EVIDENCE_STALE");
    assertThat(linkedLongAgo(application(List.of(), List.of(NOW), Optional.of(false), true)))
        .isEqualTo("EVIDENCE_STALE");
    assertThat(linkedLongAgo(application(List.of(), List.of(), Optional.of(true), true)))
        .isEqualTo("EVIDENCE_STALE");
  }

  @Test
  void credentialsThatWereNotReadAreNotAbsent() {
    assertThat(linkedLongAgo(application(List.of(), List.of(), Optional.empty(), true)))
        .isEqualTo("EVIDENCE_STALE");
    assertThat(linkedLongAgo(application(List.of(), List.of(), Optional.of(false), false)))
        .isEqualTo("EVIDENCE_STALE");
  }

  @Test
  void aUserNeverKeepsAnOldAnswer() {
    assertThat(judged(anna().linked("anna", LOCATION, 400), "anna").link().cause())
        .isEqualTo(Cause.EVIDENCE_STALE);
  }
}
