package io.github.palaudit.coverage;

import static io.github.palaudit.Observations.linked;
import static io.github.palaudit.Observations.without;
import static io.github.palaudit.snapshot.LinkBasis.ATTESTED;
import static io.github.palaudit.snapshot.LinkBasis.READ_LIVE;
import static io.github.palaudit.snapshot.LinkBasis.STATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.EvidenceShares.Share;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.Source;
import org.junit.jupiter.api.Test;

class EvidenceSharesTest {

  private static EvidenceShares shares(Tenants tenants) {
    return EvidenceShares.of(CoverageEngine.coverage(tenants.inputs()));
  }

  private static Tenants contributors(String first, String second) {
    return new Tenants()
        .guest(first)
        .assign(first, "Contributor", "sub-1")
        .guest(second)
        .assign(second, "Contributor", "sub-2");
  }

  private static Share share(int confirmed, int possible) {
    return new Share(confirmed, possible);
  }

  @Test
  void anAttributedSubscriptionIsOfTheBasisOfItsGrant() {
    EvidenceShares shares =
        shares(
            contributors("anna", "bert")
                .with(linked("anna", READ_LIVE, 1))
                .with(linked("bert", STATED, 1)));

    assertThat(shares.subscriptions().of(EvidenceBasis.READ_LIVE)).isEqualTo(share(1, 1));
    assertThat(shares.subscriptions().of(EvidenceBasis.STATED)).isEqualTo(share(1, 1));
    assertThat(shares.subscriptions().total()).isEqualTo(share(2, 2));
    assertThat(shares.principals().total()).isEqualTo(share(2, 2));
  }

  @Test
  void ofSeveralGrantsTheBestCountsAndEachSubscriptionCountsOnce() {
    EvidenceShares shares =
        shares(
            contributors("anna", "bert")
                .guest("carl")
                .assign("carl", "Owner", "mg-1")
                .with(linked("anna", STATED, 1))
                .with(linked("bert", READ_LIVE, 1))
                .with(linked("carl", ATTESTED, 1)));

    assertThat(shares.subscriptions().of(EvidenceBasis.ATTESTED)).isEqualTo(share(1, 1));
    assertThat(shares.subscriptions().of(EvidenceBasis.READ_LIVE)).isEqualTo(share(1, 1));
    assertThat(shares.subscriptions().of(EvidenceBasis.STATED)).isEqualTo(Share.NONE);
    assertThat(shares.subscriptions().total()).isEqualTo(share(2, 2));
    assertThat(shares.principals().total()).isEqualTo(share(3, 3));
  }

  @Test
  void aGrantWithoutALinkBringsNothing() {
    EvidenceShares shares =
        shares(
            contributors("anna", "bert")
                .with(without("anna", LinkAnswer.NOT_LINKED, 1))
                .with(linked("bert", ATTESTED, 1)));

    assertThat(shares.subscriptions().total()).isEqualTo(share(1, 1));
    assertThat(shares.principals().of(EvidenceBasis.ATTESTED)).isEqualTo(share(2, 2));
  }

  @Test
  void withoutAnswerThatSettlesItEvidenceIsMissing() {
    EvidenceShares shares =
        shares(contributors("anna", "bert").with(without("anna", LinkAnswer.INCONCLUSIVE, 1)));

    assertThat(shares.subscriptions().of(EvidenceBasis.MISSING)).isEqualTo(share(0, 2));
    assertThat(shares.principals().of(EvidenceBasis.MISSING)).isEqualTo(share(2, 2));
  }

  @Test
  void contradictionsSettleNothing() {
    EvidenceShares shares =
        shares(
            contributors("anna", "bert")
                .with(linked("anna", READ_LIVE, 1))
                .with(without("anna", LinkAnswer.NOT_LINKED, 1))
                .with(linked("bert", ATTESTED, 1)));

    assertThat(shares.subscriptions().of(EvidenceBasis.MISSING)).isEqualTo(share(0, 1));
    assertThat(shares.principals().of(EvidenceBasis.MISSING)).isEqualTo(share(1, 1));
  }

  @Test
  void staleEvidenceKeepsItsBasisAndIsCountedAsTooOld() {
    EvidenceShares shares =
        shares(
            contributors("anna", "bert")
                .with(linked("anna", ATTESTED, 121))
                .with(linked("bert", ATTESTED, 120)));

    assertThat(shares.subscriptions().of(EvidenceBasis.ATTESTED)).isEqualTo(share(1, 2));
    assertThat(shares.principals().of(EvidenceBasis.ATTESTED)).isEqualTo(share(2, 2));
    assertThat(shares.stalePrincipals()).isEqualTo(share(1, 1));
  }

  @Test
  void behindAGapNothingIsSeenToRestOnAnything() {
    EvidenceShares shares =
        shares(
            contributors("anna", "bert")
                .with(linked("anna", ATTESTED, 1))
                .with(without("bert", LinkAnswer.NOT_LINKED, 1))
                .gap(Source.ROLE_ASSIGNMENTS, "sub-2")
                .source(Source.ROLE_ASSIGNMENTS, Completeness.PARTIAL));

    assertThat(shares.subscriptions().of(EvidenceBasis.UNSEEN)).isEqualTo(share(0, 1));
    assertThat(shares.subscriptions().total()).isEqualTo(share(1, 2));
  }

  @Test
  void rolesThatDoNotCountAndStrangersAreLeftOut() {
    EvidenceShares shares =
        shares(
            new Tenants()
                .guest("anna")
                .assign("anna", "Reader", "sub-1")
                .with(Principals.member("zoe", "contoso.com"))
                .assign("zoe", "Owner", "sub-1")
                .with(linked("anna", ATTESTED, 1)));

    assertThat(shares.subscriptions().total()).isEqualTo(Share.NONE);
    assertThat(shares.principals().total()).isEqualTo(Share.NONE);
  }
}
