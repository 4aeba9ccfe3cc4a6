package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.snapshot.ScopeId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssignmentPartTest {

  @Test
  void subscriptionsOfThreeHundredGoTogetherAsTheyFillPagesBest() {
    // 40 x 297 = 11,880 rows fill 12 pages: ten subscriptions fill three pages but for 30 rows.
    List<AssignmentPart> parts = AssignmentPart.of(subscriptions(40, 297));

    assertThat(parts).hasSize(4).allMatch(part -> part.rows().size() == 10);
    assertThat(parts.stream().flatMap(part -> part.subscriptions().stream()))
        .containsExactlyInAnyOrderElementsOf(subscriptions(40, 297).keySet());
  }

  @Test
  void aSubscriptionLargerThanAPartIsOneByItself() {
    Map<ScopeId, Integer> rows = new HashMap<>(subscriptions(3, 10));
    rows.put(ScopeId.subscription("large"), 7000);

    assertThat(AssignmentPart.of(rows))
        .extracting(AssignmentPart::rows)
        .containsExactlyInAnyOrder(
            Map.of(ScopeId.subscription("large"), 7000), subscriptions(3, 10));
  }

  @Test
  void noQuestionNamesMoreThanAThousandSubscriptions() {
    assertThat(AssignmentPart.of(subscriptions(2500, 1)))
        .extracting(part -> part.rows().size())
        .containsExactly(1000, 1000, 500);
  }

  @Test
  void nothingToAskForIsNoPart() {
    assertThat(AssignmentPart.of(Map.of())).isEmpty();
  }

  @Test
  void theNameTellsThePartWhateverTheCounts() {
    String name = new AssignmentPart(subscriptions(2, 5)).name();

    assertThat(name)
        .isEqualTo(new AssignmentPart(subscriptions(2, 5)).name())
        .isNotEqualTo(new AssignmentPart(subscriptions(3, 5)).name());
  }

  private static Map<ScopeId, Integer> subscriptions(int number, int rows) {
    Map<ScopeId, Integer> all = new HashMap<>();
    for (int i = 0; i < number; i++) {
      all.put(ScopeId.subscription(String.format(Locale.ROOT, "s-%04d", i)), rows);
    }
    return all;
  }
}
