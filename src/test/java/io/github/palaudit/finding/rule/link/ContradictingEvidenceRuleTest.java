package io.github.palaudit.finding.rule.link;

import static io.github.palaudit.Tenants.CONTOSO;
import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.NOW;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.lines;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Observations;
import io.github.palaudit.Tenants;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContradictingEvidenceRuleTest {

  private static final ContradictingEvidenceRule RULE = new ContradictingEvidenceRule();

  private static Tenants anna() {
    return new Tenants().guest("anna").assign("anna", "Contributor", "sub-1");
  }

  /** A link to us, seen today, that says it was last changed so many days ago. */
  private static DatedObservation linkedSince(int daysAgo, boolean assumed) {
    Instant changed = NOW.minus(Duration.ofDays(daysAgo));
    return new DatedObservation(
        new LinkObservation(
            id("anna").in(CONTOSO),
            LinkAnswer.LINKED,
            Optional.of(LOCATION),
            Optional.empty(),
            Optional.of("1"),
            Optional.of(changed),
            Optional.of(changed),
            Optional.of(NOW),
            assumed,
            "new.json",
            "1".repeat(64),
            Optional.empty(),
            LinkContext.of(LinkBasis.ATTESTED)),
        NOW,
        assumed);
  }

  @Test
  void speaksOfTwoAnswersOfOneInstant() {
    Finding finding = only(RULE, anna().linked("anna", LOCATION, 10).notLinked("anna", 10));

    assertThat(finding.message())
        .startsWith(
            "Guest anna holds Contributor and the evidence of its link contradicts itself (")
        .contains("linked to 31415927, seen 10 Nov 2026 in anna.json", "not linked, seen")
        .endsWith("), at subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("anna").in(CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .endsWith("az managementpartner show > link-" + id("anna").value() + ".json");
  }

  @Test
  void speaksWhereTheNewestSaysThatNothingChangedSinceAnOlderOneSawSomethingElse() {
    Finding finding = only(RULE, anna().notLinked("anna", 10).with(linkedSince(200, false)));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds Contributor and its newest evidence, of a link last changed 4 May"
                + " 2026, contradicts that of 10 Nov 2026 in anna.json (linked to 31415927, seen 20"
                + " Nov 2026 in new.json), at subscription sub-1.");
    only(RULE, anna().linked("anna", new PartnerId("27182818"), 10).with(linkedSince(11, false)));
  }

  @Test
  void saysThatOneOfThemCarriesNoDate() {
    Finding finding = only(RULE, anna().notLinked("anna", 10).with(linkedSince(200, true)));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds Contributor and the evidence of its link contradicts itself, and one"
                + " of the answers carries no date, so it may be older than the other (linked to"
                + " 31415927, seen 20 Nov 2026 (date assumed) in new.json, contradicted by not"
                + " linked, seen 10 Nov 2026 in anna.json), at subscription sub-1.");
    assertThat(
            only(
                    RULE,
                    anna()
                        .with(Observations.undated("anna", LinkAnswer.NOT_LINKED, 10))
                        .with(linkedSince(200, true)))
                .message())
        .contains(", and none of it carries a date, so nobody knows which came last (");
    silent(RULE, anna().linked("anna", LOCATION, 10).with(linkedSince(200, true)));
  }

  @Test
  void staysSilentWhereTheLinkMayHaveChangedBetweenTheTwo() {
    silent(RULE, anna().linked("anna", LOCATION, 20).notLinked("anna", 5));
    silent(RULE, anna().notLinked("anna", 10).with(linkedSince(9, false)));
    silent(RULE, anna().linked("anna", LOCATION, 10).with(linkedSince(200, false)));
  }

  @Test
  void staysSilentWhereTheLinkWouldChangeNothing() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Reader", "sub-1")
            .linked("anna", LOCATION, 10)
            .notLinked("anna", 10));
  }

  @Test
  void isStoppedByAssumedDatesStaleAndInconclusiveAnswers() {
    silent(
        RULE,
        anna()
            .with(Observations.undated("anna", LinkAnswer.NOT_LINKED, 10))
            .with(linkedSince(200, false)));
    silent(RULE, anna().notLinked("anna", 121).with(linkedSince(200, false)));
    silent(
        RULE,
        anna()
            .observed("anna", LinkAnswer.INCONCLUSIVE, Optional.empty(), Optional.empty(), 10)
            .with(linkedSince(200, false)));
  }
}
