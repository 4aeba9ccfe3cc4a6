package io.github.palaudit.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody typed is kept; what palaudit wrote is not taken for it. */
class SignOffTest {

  @Test
  void emptyLinesAwaitAReviewer() {
    SignOff fresh = SignOff.of(List.of());

    assertThat(fresh.entries()).containsKeys("Reviewer", "Role", "Date", "Reviewer's signature");
    assertThat(fresh.entries().values()).allMatch(String::isEmpty);
  }

  @Test
  void answersStayInAnyOrderAndQuestionsOfOnesOwnToo() {
    SignOff kept =
        SignOff.of(
            List.of(
                Map.entry("Date", "2026-12-20"),
                Map.entry("Quarter", "2026-Q4"),
                Map.entry(" reviewer ", "Grace"),
                Map.entry("Second reader", "Ada"),
                Map.entry("Second reader", "Bob")));

    assertThat(kept.entries())
        .containsEntry("Date", "2026-12-20")
        .containsEntry("Reviewer", "Grace")
        .containsEntry("Second reader", "Ada\nBob")
        .doesNotContainKey("Quarter");
  }
}
