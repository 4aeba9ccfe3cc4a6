package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the terminal says of {@code --plan-goal}. */
class PlanGoalTest {

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void imported() {
    litware = new Litware(folder);
    litware.runImport();
  }

  @Test
  void theGoalIsToldWhereOneIsAskedFor() {
    assertThat(litware.runReport("--plan-goal", "0%").out())
        .containsPattern("Goal +0% \\(0 of \\d+\\) is reached today");
    assertThat(litware.runReport("--plan-goal", "95%").out()).containsPattern("Goal +95% \\(");
  }

  @Test
  void withoutAGoalNothingIsSaidOfOne() {
    assertThat(litware.runReport().out()).doesNotContain("Goal");
  }
}
