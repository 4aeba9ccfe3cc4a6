package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules speak, and what the exit code of a report is then. */
class ExitCodeTest {

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void export() {
    litware = new Litware(folder);
  }

  @ParameterizedTest
  @CsvSource({"critical, 0", "high, 1", "HIGH, 1", "medium, 1", "low, 1", "info, 1"})
  void findingsAtOrAboveTheBoundFail(String severity, int code) {
    litware.runImport();

    assertThat(litware.runReport("--fail-on", severity).code()).isEqualTo(code);
    assertThat(litware.output().resolve("audit.html")).exists();
  }

  @Test
  void onlyTheRulesAskedForSpeak() {
    litware.runImport();

    assertThat(litware.runReport("--only-rule", "pal014", "--fail-on", "high").code()).isZero();
    assertThat(litware.audit().findings()).containsExactly("PAL014 medium");
  }

  @Test
  void rulesLeftOutAreSilent() {
    litware.runImport();

    litware.runReport("--skip-rule", "PAL001,PAL004", "--skip-rule", "PAL016");

    assertThat(litware.audit().findings())
        .containsExactly("PAL012 high", "PAL014 medium", "PAL030 info", "PAL040 info");
  }

  @Test
  void aRuleThatDoesNotExistIsRefusedBeforeAnythingIsWritten() {
    litware.runImport();

    Cli.Result result = litware.runReport("--only-rule", "PAL1");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--only-rule: there is no rule PAL1", "palaudit rules");
    assertThat(litware.output()).doesNotExist();
  }

  @Test
  void aSeverityThatDoesNotExistIsRefused() {
    litware.runImport();

    Cli.Result result = litware.runReport("--fail-on", "grave");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--fail-on", "grave", "CRITICAL");
    assertThat(litware.output()).doesNotExist();
  }

  @Test
  void gapsWinOverFindingsUnlessTheyAreAllowed() {
    assertThat(litware.runImportWithGap().code()).isEqualTo(ExitCode.GAPS);

    assertThat(litware.runReport("--fail-on", "high").code()).isEqualTo(ExitCode.GAPS);
    assertThat(litware.runReport().code()).isEqualTo(ExitCode.GAPS);
    assertThat(litware.runReport("--allow-gaps").code()).isZero();
    assertThat(litware.runReport("--allow-gaps", "--fail-on", "high").code())
        .isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void whatAGapHidesIsUnknownAndWhatIsSeenStands() {
    litware.runImportWithGap();
    litware.runReport();

    AuditJson audit = litware.audit();
    assertThat(audit.answer(Litware.PRODUCTION)).isEqualTo("attributed standing");
    assertThat(audit.answer(Litware.TEST)).isEqualTo("unknown gap");
    assertThat(audit.finding("PAL015").path("message").asText()).contains("--include-inherited");
    assertThat(audit.root().path("complete").asBoolean()).isFalse();
    assertThat(audit.root().path("gaps").path(0).path("source").asText())
        .isEqualTo("role-assignments");
  }

  @Test
  void anImportWithGapsWritesItsSnapshotAndSaysSo() {
    assertThat(litware.runImportWithGap("--allow-gaps").code()).isZero();
    assertThat(Files.exists(litware.snapshot())).isTrue();
  }
}
