package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.finding.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample command does the whole job, and its two customers show what they are there for. */
class SampleCommandTest {

  @TempDir private static Path folder;

  private static Cli.Result result;

  @BeforeAll
  static void run() throws IOException {
    Path stranger = Files.createDirectory(folder.resolve("stranger")).resolve("audit.json");
    Files.writeString(stranger, "{\"format\":\"palaudit-audit/1\"");
    result = new Cli().run("sample", "-o", folder.toString());
    Files.delete(stranger);
    Files.delete(stranger.getParent());
  }

  private static List<String> rules(String customer) {
    return StreamSupport.stream(
            AuditJson.in(folder.resolve(customer)).root().path("findings").spliterator(), false)
        .map(finding -> finding.path("rule").asText())
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void itIsDone() {
    assertThat(result.code()).isZero();
  }

  /**
   * Rules that the sample cannot let speak: PAL026 needs a scan of our own tenant; PAL027 and
   * PAL028 need a customer's entry that wants no attribution, or that is over, and every customer
   * here is to be an ordinary one.
   */
  private static final Set<String> NOT_IN_THE_SAMPLE = Set.of("PAL026", "PAL027", "PAL028");

  /** One customer is under one CSP chain, and its approvals are on record or not. */
  private static final Set<String> SPEAK_OF_NORTHWIND_INSTEAD = Set.of("PAL036", "PAL040");

  @Test
  void everyRuleSpeaksOfContoso() {
    List<String> all =
        Rules.all().stream()
            .map(rule -> rule.text().id())
            .filter(id -> !NOT_IN_THE_SAMPLE.contains(id))
            .filter(rule -> !SPEAK_OF_NORTHWIND_INSTEAD.contains(rule))
            .sorted()
            .toList();

    assertThat(rules("contoso")).containsExactlyElementsOf(all);
  }

  /** All is well there, but for an old catalogue, another's CSP and an approval not on record. */
  @Test
  void northwindHasNothingButThreeNotes() {
    assertThat(rules("northwind")).containsExactly("PAL016", "PAL036", "PAL040");
  }

  @Test
  void everyFileIsThereAndNothingElse() throws IOException {
    assertThat(ReportFolderTest.names(folder))
        .containsExactly(
            "contoso",
            "evidence",
            "insights",
            "northwind",
            "palaudit.yaml",
            "portfolio.html",
            "portfolio.json",
            "portfolio.md",
            "portfolio.xlsx");
    for (String customer : List.of("contoso", "northwind")) {
      assertThat(ReportFolderTest.names(folder.resolve(customer)))
          .containsExactly(
              "audit.html",
              "audit.json",
              "audit.sarif",
              "audit.xlsx",
              "coverage.csv",
              "findings.csv",
              "snapshot.jsonl.gz",
              "summary.md",
              "transparency.docx",
              "transparency.html");
    }
  }

  @Test
  void theSummaryHasTwelveLinesForEachCustomer() {
    List<String> lines = result.out().lines().toList();

    assertThat(lines).hasSize(2 + 12 + 12 + 4 + 4 + 1);
    assertThat(lines.get(0)).contains("26 rows of Azure usage read, 22 used, 4 left out");
    assertThat(lines.get(1)).contains("26 rows of Azure usage read, 4 used, 22 left out");
    assertThat(lines.get(2)).startsWith("Contoso, audit of 20 Nov 2026, 12:00 UTC, for Fabrikam");
    assertThat(lines.get(14)).startsWith("Northwind, audit of 20 Nov 2026, 12:00 UTC");
    assertThat(result.err()).contains("Scanned Contoso: ", "Scanned Northwind: ");
  }

  /** Whatever else lies in the folder. */
  @Test
  void itsCustomersAreSideBySideAndNobodyElse() throws IOException {
    assertThat(result.out().lines().filter(line -> line.startsWith("All customers: "))).hasSize(4);
    assertThat(Files.readString(folder.resolve("portfolio.md")))
        .contains("Contoso", "Northwind", "2 customers")
        .doesNotContain("stranger");
  }

  @Test
  void whatItLeavesCanBeReportedAgainWithTheSameAnswers() throws IOException {
    Path again = folder.resolveSibling(folder.getFileName() + "-again");

    Cli.Result report =
        new Cli()
            .run(
                "report",
                folder.resolve("contoso/snapshot.jsonl.gz").toString(),
                "-c",
                folder.resolve("palaudit.yaml").toString(),
                "--as-of",
                "2026-11-20T12:00:00Z",
                "--month",
                "2026-11",
                "--insights",
                "2026-11-18=" + folder.resolve("insights/usage-2026-11-18.csv"),
                "-o",
                again.toString());

    assertThat(report.code()).isEqualTo(ExitCode.GAPS);
    assertThat(again.resolve("audit.json"))
        .hasSameBinaryContentAs(folder.resolve("contoso/audit.json"));
  }
}
