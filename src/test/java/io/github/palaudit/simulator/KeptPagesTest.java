package io.github.palaudit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.service.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptPagesTest {

  private final List<String> made = new ArrayList<>();

  private Rendered make(String name, int status) {
    made.add(name);
    return Rendered.of(Answer.text(status, "text/plain", "1234567890"));
  }

  @Test
  void theLatestStayWithinTheirNumberOfBytes() {
    KeptPages pages = new KeptPages(25);
    for (String name : List.of("a", "b", "a", "c", "a", "b")) {
      pages.get(name, () -> make(name, 200));
    }
    // With c there are 30 bytes, and b is the one that was not asked for longest.
    assertThat(made).containsExactly("a", "b", "c", "b");
  }

  @Test
  void whatIsNoAnswerOrTooLongIsNotKept() {
    KeptPages pages = new KeptPages(25);
    pages.get("gone", () -> make("gone", 404));
    pages.get("gone", () -> make("gone", 404));
    KeptPages none = new KeptPages(0);
    none.get("a", () -> make("a", 200));
    none.get("a", () -> make("a", 200));
    assertThat(made).containsExactly("gone", "gone", "a", "a");
  }
}
