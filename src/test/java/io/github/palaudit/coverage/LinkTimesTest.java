package io.github.palaudit.coverage;

import static io.github.palaudit.Observations.undated;
import static io.github.palaudit.Tenants.GLOBAL;
import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.NOW;
import static io.github.palaudit.Tenants.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When in November, of which 468 hours have gone by, anna was linked to us. */
class LinkTimesTest {

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");
  private static final PartnerId ANOTHER = new PartnerId("27182818");

  private static Tenants anna() {
    return new Tenants().guest("anna").assign("anna", "Contributor", "sub-1");
  }

  private static Times times(Tenants tenants) {
    Coverage coverage = CoverageEngine.coverage(tenants.inputs());
    return new LinkTimes(coverage.inputs(), MonthFrame.of(YearMonth.of(2026, 11), NOW))
        .of(coverage.principal(id("anna").in(Tenants.CONTOSO)).orElseThrow());
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private static Tenants linked(Tenants tenants, PartnerId to, String name, int days) {
    return tenants.observed("anna", LinkAnswer.LINKED, Optional.of(to), Optional.of(name), days);
  }

  @Test
  void withoutEvidenceEverythingIsOpen() {
    assertThat(times(anna())).isEqualTo(new Times(Spans.NONE, Spans.between(START, END)));
  }

  @Test
  void aRunBeginsWithItsFirstObservation() {
    Tenants tenants =
        anna()
            .linked("anna", LOCATION, 15)
            .linked("anna", LOCATION, 10)
            .linked("anna", LOCATION, 1);

    assertThat(times(tenants).confirmed()).isEqualTo(Spans.between(daysAgo(15), NOW));
    assertThat(times(tenants).possible()).isEqualTo(Spans.between(START, END));
  }

  @Test
  void aRefusedQuestionBreaksNoRun() {
    Tenants tenants =
        anna()
            .linked("anna", LOCATION, 15)
            .observed("anna", LinkAnswer.INCONCLUSIVE, Optional.empty(), Optional.empty(), 10)
            .linked("anna", LOCATION, 5);

    assertThat(times(tenants).confirmed()).isEqualTo(Spans.between(daysAgo(15), NOW));
  }

  /** Linked, not, linked again: when it was lost and when it came back is not known. */
  @Test
  void aBrokenRunConfirmsFromItsNewestPartOnly() {
    Tenants tenants =
        anna().linked("anna", LOCATION, 15).notLinked("anna", 10).linked("anna", LOCATION, 5);

    assertThat(times(tenants).confirmed()).isEqualTo(Spans.between(daysAgo(5), NOW));
    assertThat(times(tenants).possible()).isEqualTo(Spans.between(START, END));
  }

  @Test
  void betweenTwoDenialsThereWasNoLink() {
    Tenants tenants =
        anna().linked("anna", LOCATION, 18).notLinked("anna", 15).notLinked("anna", 5);

    assertThat(times(tenants).confirmed()).isEqualTo(Spans.NONE);
    assertThat(times(tenants).possible())
        .isEqualTo(Spans.between(START, daysAgo(15)).plus(Spans.between(NOW, END)));
  }

  @Test
  void aLinkToAnotherOrToTheGlobalAccountIsADenial() {
    Spans onlyToCome = Spans.between(NOW, END);

    assertThat(times(linked(anna(), ANOTHER, "Tailspin Toys", 5)).possible()).isEqualTo(onlyToCome);
    assertThat(times(anna().linked("anna", GLOBAL, 5)).possible()).isEqualTo(onlyToCome);
  }

  @Test
  void anUnlistedAccountOfOurNameLeavesEverythingOpen() {
    assertThat(times(linked(anna(), ANOTHER, "Fabrikam", 5)))
        .isEqualTo(new Times(Spans.NONE, Spans.between(START, END)));
  }

  @Test
  void twoAnswersOfOneInstantThatDifferSettleNothing() {
    Tenants tenants = anna().linked("anna", LOCATION, 15).linked("anna", LOCATION, 5);
    tenants.notLinked("anna", 5);

    assertThat(times(tenants)).isEqualTo(new Times(Spans.NONE, Spans.between(START, END)));
  }

  @Test
  void aDenialThatIsTooOldDeniesNoLongerThanItIsFresh() {
    Tenants tenants = anna().notLinked("anna", 130);
    Instant stale = daysAgo(10);

    assertThat(times(tenants).possible()).isEqualTo(Spans.between(stale, END));
  }

  @Test
  void anAnswerWithoutADateThatAnotherContradictsConfirmsAndRefutesNothing() {
    Times open = new Times(Spans.NONE, Spans.between(START, END));

    assertThat(times(anna().notLinked("anna", 10).with(undated("anna", LinkAnswer.LINKED, 5))))
        .isEqualTo(open);
    assertThat(
            times(
                anna()
                    .linked("anna", LOCATION, 10)
                    .with(undated("anna", LinkAnswer.NOT_LINKED, 5))))
        .isEqualTo(open);
  }

  @Test
  void aRunOfDatedAnswersIsNotMadeLongerByOneThatMayBeOlderThanADenial() {
    Tenants tenants =
        anna()
            .notLinked("anna", 18)
            .with(undated("anna", LinkAnswer.LINKED, 15))
            .linked("anna", LOCATION, 5);

    assertThat(times(tenants))
        .isEqualTo(new Times(Spans.between(daysAgo(5), NOW), Spans.between(START, END)));
  }

  @Test
  void aRunIsBrokenByADenialWithoutADateThatMayLieInIt() {
    Tenants tenants =
        anna()
            .linked("anna", LOCATION, 15)
            .with(undated("anna", LinkAnswer.NOT_LINKED, 10))
            .linked("anna", LOCATION, 5);

    assertThat(times(tenants).confirmed()).isEqualTo(Spans.between(daysAgo(5), NOW));
  }
}
