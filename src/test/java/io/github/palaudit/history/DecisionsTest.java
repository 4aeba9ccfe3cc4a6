package io.github.palaudit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where typing of earlier workbooks goes, by hand-made rows. */
class DecisionsTest {

  private static final String ONE = "1111111111111111";
  private static final String TWO = "2222222222222222";

  private static TypedRow row(String id, String owner, String comment) {
    Map<ReviewField, Typed> typed = new EnumMap<>(ReviewField.class);
    if (!owner.isEmpty()) {
      typed.put(ReviewField.OWNER, Typed.words(owner));
    }
    if (!comment.isEmpty()) {
      typed.put(ReviewField.COMMENT, Typed.words(comment));
    }
    return new TypedRow(
        Optional.of(id).filter(given -> !given.isEmpty()),
        "PAL001",
        "message",
        new Decision(typed),
        Optional.empty());
  }

  private static TypedRow kept(TypedRow row, Fate fate) {
    return new TypedRow(
        row.findingId(), row.rule(), row.message(), row.decision(), Optional.of(fate));
  }

  private static ReviewedWorkbook workbook(String day, TypedRow... rows) {
    return new ReviewedWorkbook(
        day,
        Optional.empty(),
        Optional.of(Instant.parse(day + "T12:00:00Z")),
        Optional.empty(),
        false,
        List.of(rows),
        List.of());
  }

  private static Decisions sorted(Set<String> told, ReviewedWorkbook... workbooks) {
    return Decisions.sorted(List.of(workbooks), told, Set.of());
  }

  @Test
  void typingStandsBesideItsFindingAgain() {
    Decisions decisions = sorted(Set.of(ONE), workbook("2026-06-01", row(ONE, "Ada", "")));

    assertThat(decisions.of(ONE).map(Decision::sentence)).contains("Owner: Ada");
    assertThat(decisions.earlier()).isEmpty();
  }

  @Test
  void ofTwoAuditsTheNewerWordsHoldAndTheOthersAreKept() {
    Decisions decisions =
        sorted(
            Set.of(ONE),
            workbook("2026-06-01", row(ONE, "Ada", "old words")),
            workbook("2026-09-01", row(ONE, "Bob", "")));

    assertThat(decisions.of(ONE).map(Decision::sentence)).contains("Owner: Bob");
    assertThat(decisions.earlier())
        .containsExactly(new EarlierDecision(row(ONE, "Ada", "old words"), Fate.SUPERSEDED));
  }

  @Test
  void whatTheNewerWordsSayTooIsNotKeptTwice() {
    Decisions decisions =
        sorted(
            Set.of(ONE),
            workbook("2026-06-01", row(ONE, "Ada", "")),
            workbook("2026-09-01", row(ONE, "Ada", "more")));

    assertThat(decisions.earlier()).isEmpty();
  }

  @Test
  void wordsThatWereSupersededBeforeStaySo() {
    Decisions decisions =
        sorted(
            Set.of(ONE),
            workbook("2026-09-01", kept(row(ONE, "Ada", ""), Fate.SUPERSEDED)),
            workbook("2026-06-01", row(ONE, "Bob", "")));

    assertThat(decisions.of(ONE).map(Decision::sentence)).contains("Owner: Bob");
    assertThat(decisions.earlier())
        .extracting(one -> one.row().decision().sentence())
        .containsExactly("Owner: Ada");
  }

  @Test
  void aFindingThatIsGoneIsResolvedOnlyWhereAComparisonShowsIt() {
    ReviewedWorkbook before = workbook("2026-06-01", row(ONE, "Ada", ""));

    assertThat(Decisions.sorted(List.of(before), Set.of(), Set.of(ONE)).earlier())
        .extracting(EarlierDecision::fate)
        .containsExactly(Fate.RESOLVED);
    assertThat(Decisions.sorted(List.of(before), Set.of(), Set.of()).earlier())
        .extracting(EarlierDecision::fate)
        .containsExactly(Fate.NOT_TOLD);
  }

  @Test
  void whatWasResolvedOnceStaysSoWhileItIsNotTold() {
    Decisions decisions =
        sorted(Set.of(), workbook("2026-06-01", kept(row(ONE, "Ada", ""), Fate.RESOLVED)));

    assertThat(decisions.earlier())
        .extracting(EarlierDecision::fate)
        .containsExactly(Fate.RESOLVED);
  }

  @Test
  void aFindingThatComesBackHasItsTypingBesideItAgain() {
    Decisions decisions =
        sorted(Set.of(ONE), workbook("2026-06-01", kept(row(ONE, "Ada", ""), Fate.RESOLVED)));

    assertThat(decisions.of(ONE)).isPresent();
    assertThat(decisions.earlier()).isEmpty();
  }

  @Test
  void rowsWithoutAnIdAreKeptOnceWhateverFileTheyAreIn() {
    Decisions decisions =
        sorted(
            Set.of(ONE, TWO),
            workbook("2026-06-01", row("", "Ada", "")),
            workbook("2026-09-01", kept(row("", "Ada", ""), Fate.NO_ID)));

    assertThat(decisions.earlier()).extracting(EarlierDecision::fate).containsExactly(Fate.NO_ID);
  }
}
