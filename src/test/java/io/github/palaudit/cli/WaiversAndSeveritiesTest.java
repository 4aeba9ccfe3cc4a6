package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waivers and severities of palaudit.yaml do to a report and its exit code. */
class WaiversAndSeveritiesTest {

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void imported() {
    litware = new Litware(folder);
    litware.runImport();
  }

  private void configure(String more) throws Exception {
    Path file = litware.file("palaudit.yaml");
    Files.writeString(file, Files.readString(file) + "\n" + more);
  }

  /** The id of the finding that a report now has for this rule. */
  private String finding(String rule) {
    litware.runReport();
    return litware.audit().finding(rule).path("id").asText();
  }

  private void waive(String id, String expires) throws Exception {
    configure(
        "waivers: [{finding: "
            + id
            + ", owner: Ada Example, reason: Ends soon, expires: "
            + expires
            + "}]\n");
  }

  @Test
  void anOverrideDecidesWhatFailOnSees() throws Exception {
    configure("severities: {PAL014: critical, PAL001: low, PAL004: low, PAL012: low}");

    assertThat(litware.runReport("--fail-on", "critical").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(litware.audit().findings()).contains("PAL014 critical", "PAL001 low", "PAL012 low");
    assertThat(litware.runReport("--skip-rule", "PAL014", "--fail-on", "high").code()).isZero();
    assertThat(litware.runReport("--only-rule", "PAL014", "--fail-on", "critical").code())
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(litware.audit().root().path("severities").path("PAL014").asText())
        .isEqualTo("critical");
  }

  @Test
  void theSettingsShowTheOverride() throws Exception {
    configure("severities: {PAL014: critical}");
    litware.runReport();

    assertThat(Files.readString(litware.output().resolve("audit.html")))
        .contains(
            "Every finding of Rests on one user has this severity; without it, usually medium.");
  }

  @Test
  void anOverrideOfARuleThatDoesNotExistIsRefused() throws Exception {
    configure("severities:\n  PAL999: high\n");

    Cli.Result result = litware.runReport();

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .containsPattern(
            "palaudit\\.yaml:[0-9]+: severities\\.PAL999: there is no such rule; expected is one"
                + " that \"palaudit rules\" lists");
    assertThat(litware.output()).doesNotExist();
  }

  @Test
  void aWaivedFindingStaysInTheReportAndDoesNotFail() throws Exception {
    String id = finding("PAL014");
    waive(id, "2026-11-20");

    Cli.Result result = litware.runReport("--only-rule", "PAL014", "--fail-on", "info");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("0 critical, 0 high, 0 medium")
        .contains("1 finding is waived")
        .doesNotContain("Unused waiver");
    assertThat(litware.audit().finding("PAL014").path("waiver").path("owner").asText())
        .isEqualTo("Ada Example");
    assertThat(litware.audit().finding("PAL014").path("waiver").path("expires").asText())
        .isEqualTo("2026-11-20");
    assertThat(Files.readString(litware.output().resolve("findings.csv")))
        .contains("Waived by Ada Example until 20 Nov 2026: Ends soon");
    assertThat(Files.readString(litware.output().resolve("audit.html")))
        .contains("<section id=\"waivers\"", "1 waived");
  }

  @Test
  void theAnchorOfTheReportWaivesToo() throws Exception {
    String id = finding("PAL014");
    waive("PAL014-" + id, "2027-01-01");

    assertThat(litware.runReport("--only-rule", "PAL014", "--fail-on", "info").code()).isZero();
  }

  @Test
  void anExpiredWaiverFailsAgainAndSaysWhose() throws Exception {
    String id = finding("PAL014");
    waive(id, "2026-11-19");

    Cli.Result result = litware.runReport("--only-rule", "PAL014", "--fail-on", "medium");

    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out())
        .contains("1 medium")
        .contains("PAL014-" + id + ": waiver of Ada Example expired on 19 Nov 2026");
    assertThat(litware.audit().finding("PAL014").has("waiver")).isFalse();
    assertThat(litware.audit().finding("PAL014").path("expiredWaiver").path("expires").asText())
        .isEqualTo("2026-11-19");
    assertThat(Files.readString(litware.output().resolve("audit.html")))
        .contains("Waiver of Ada Example expired on 19 Nov 2026");
  }

  @Test
  void anOverrideAndAWaiverOfOneRuleGoTogether() throws Exception {
    String id = finding("PAL014");
    configure("severities: {PAL014: critical}");
    waive(id, "2027-01-01");

    Cli.Result result = litware.runReport("--fail-on", "critical");

    assertThat(result.code()).isZero();
    assertThat(litware.audit().findings()).contains("PAL014 critical");
  }

  @Test
  void anUnusedWaiverIsNamedSoThatItCanBeRemoved() throws Exception {
    waive("PAL001-0123456789abcdef", "2027-01-01");

    Cli.Result result = litware.runReport();

    assertThat(result.out())
        .contains("Unused waiver: PAL001-0123456789abcdef of Ada Example names no finding");
    assertThat(Files.readString(litware.output().resolve("audit.html")))
        .contains("It names no finding of this report.");
  }
}
