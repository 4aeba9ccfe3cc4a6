package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an audit is asked beside its instant, on Litware's exports. */
class QuestionTest {

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void imported() {
    litware = new Litware(folder);
    litware.runImport();
  }

  /** Ada's link to us is known from 10 November, and no activation history was given. */
  @Test
  void aMonthIsOneLineOfTheSummary() {
    Cli.Result result = litware.runReport("--month", "2026-11");

    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains(
            "  Month         2026-11: 0 of 2 subscriptions for the whole month, 1 in part; possible"
                + " for 2");
  }

  @Test
  void aLaterDayIsOneLineOfTheSummary() {
    assertThat(litware.runReport("--until", "2027-03-31").out())
        .contains("  Outlook       lapsed by 31 Mar 2027: subscriptions 1, scopes in all 1;");
  }

  @Test
  void whatIsNotAskedIsNotAnswered() {
    assertThat(litware.runReport().out()).doesNotContain("Month ").doesNotContain("Outlook ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"today", "2027-02-30", "2027-03"})
  void aWrongDayOfARenewalIsRefused(String day) {
    Cli.Result result = litware.runReport("--renewal", day);

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--renewal").contains(day + "\" is no day such as");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13", "2026", "October", "2026-10-01", "26-10", "2026/10"})
  void aWrongMonthIsRefused(String month) {
    Cli.Result result = litware.runReport("--month", month);

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--month").contains(month + "\" is no month such as 2026-10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20", "2026-11-20T12:00:00Z", "2020-01-01"})
  void aDayThatIsNotLaterIsRefused(String day) {
    Cli.Result result = litware.runReport("--until", day);

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("--until")
        .contains(
            "is not after the instant of the audit, 20 Nov 2026, 12:00 UTC: give a later day");
  }

  @Test
  void theInstantOfTheAuditDecidesWhatIsLater() {
    assertThat(litware.runReport("--as-of", "2026-11-15", "--until", "2026-11-20").code())
        .isNotEqualTo(ExitCode.USAGE);
  }
}
