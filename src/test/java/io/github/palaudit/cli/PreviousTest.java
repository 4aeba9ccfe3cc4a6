package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.history.Reviewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --previous}, and what lies where an audit is written. */
class PreviousTest {

  private static final String OTHER_TENANT = "22222222-2222-4222-8222-222222222222";

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void imported() {
    litware = new Litware(folder);
    litware.runImport();
  }

  private Cli.Result reported(Path out, String asOf, String... more) {
    return reported(litware, out, asOf, more);
  }

  private Cli.Result reported(Litware of, Path out, String asOf, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "report",
                of.snapshot().toString(),
                "-c",
                litware.file("palaudit.yaml").toString(),
                "-o",
                out.toString(),
                "--as-of",
                asOf));
    words.addAll(List.of(more));
    return new Cli().run(words.toArray(String[]::new));
  }

  private static String finding(Path out) {
    return AuditJson.in(out).root().path("findings").path(0).path("id").asText();
  }

  private static void type(Path workbook, String finding, String comment) {
    Reviewer.work(
        workbook,
        open -> {
          Sheet sheet = open.getSheet("Findings");
          Reviewer.cell(sheet, finding, "Comment").setCellValue(comment);
        });
  }

  private static String comment(Path out) {
    return String.join(", ", AuditJson.in(out).root().path("findings").findValuesAsText("comment"));
  }

  @Test
  void whatWasTypedIsInTheNextAuditOnEveryPlace() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    reported(first, "2026-11-19");
    type(first.resolve("audit.xlsx"), finding(first), "ask Ada");

    Cli.Result result = reported(second, "2026-11-20", "--previous", first.toString());

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(comment(second)).isEqualTo("ask Ada");
    assertThat(Reviewer.rows(second.resolve("audit.xlsx"), "Findings"))
        .anyMatch(row -> row.contains("ask Ada"));
    assertThat(Files.readString(second.resolve("audit.html"))).contains("Comment: ask Ada");
    assertThat(Files.exists(second.resolve("audit-kept-2026-11-19.xlsx"))).isFalse();
  }

  @Test
  void anAuditIntoTheSameFolderCarriesTypingOverAndKeepsTheFileThatWasWorkedIn()
      throws IOException {
    Path out = folder.resolve("out");
    reported(out, "2026-11-19");
    type(out.resolve("audit.xlsx"), finding(out), "ask Ada");
    byte[] worked = Files.readAllBytes(out.resolve("audit.xlsx"));

    Cli.Result again = reported(out, "2026-11-20");

    assertThat(again.code()).isZero();
    assertThat(again.err())
        .contains("audit.xlsx was worked in", "kept as", "audit-kept-2026-11-19.xlsx");
    assertThat(comment(out)).isEqualTo("ask Ada");
    assertThat(Files.readAllBytes(out.resolve("audit-kept-2026-11-19.xlsx"))).isEqualTo(worked);
    Cli.Result third = reported(out, "2026-11-21");
    assertThat(third.err()).isEmpty();
    assertThat(comment(out)).isEqualTo("ask Ada");
  }

  @Test
  void whatCannotBeReadIsKeptAndToldOf() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("audit.xlsx"), "no workbook");

    Cli.Result result = reported(out, "2026-11-20");

    assertThat(result.code()).isZero();
    assertThat(result.err())
        .contains("is no Excel workbook", "kept as", "audit-kept.xlsx", "--previous");
    assertThat(out.resolve("audit-kept.xlsx")).hasContent("no workbook");
    assertThat(ReportFolderTest.names(out)).contains("audit.xlsx");
  }

  @Test
  void withoutAWorkbookToWriteTheOldOneStaysAndItsTypingIsShown() throws IOException {
    Path out = folder.resolve("out");
    reported(out, "2026-11-19");
    type(out.resolve("audit.xlsx"), finding(out), "ask Ada");
    byte[] worked = Files.readAllBytes(out.resolve("audit.xlsx"));

    reported(out, "2026-11-20", "--format", "json");

    assertThat(comment(out)).isEqualTo("ask Ada");
    assertThat(Files.readAllBytes(out.resolve("audit.xlsx"))).isEqualTo(worked);
    assertThat(ReportFolderTest.names(out)).noneMatch(name -> name.contains("kept"));
  }

  @Test
  void whatBelongsToAnotherTenantIsNotUsedAndIsNamed() {
    Litware wingtip =
        new Litware(folder.resolve("wingtip")).replacing(Litware.TENANT, OTHER_TENANT);
    wingtip.runImport();
    Path other = folder.resolve("other");
    Path out = folder.resolve("out");
    reported(wingtip, other, "2026-11-19");
    type(other.resolve("audit.xlsx"), finding(other), "not yours");
    String file = other.resolve("audit.xlsx").toString();

    Cli.Result result = reported(out, "2026-11-20", "--previous", file);

    assertThat(result.code()).isZero();
    assertThat(result.err())
        .contains(file + " is not used: its tenant " + OTHER_TENANT + " is no customer");
    assertThat(comment(out)).isEmpty();
    assertThat(reported(out, "2026-11-20", "--previous", other.toString()).err())
        .contains(other + ": 2 files or folders of other tenants not used.");
    Cli.Result over = reported(other, "2026-11-20");
    assertThat(over.err()).contains("is of tenant " + OTHER_TENANT, "kept as");
    assertThat(Reviewer.rows(other.resolve("audit-kept-2026-11-19.xlsx"), "Findings").get(0))
        .contains("not yours");
  }

  @Test
  void aLaterAuditIsNoPreviousOne() {
    Path later = folder.resolve("later");
    reported(later, "2026-11-19");
    type(later.resolve("audit.xlsx"), finding(later), "later");

    Cli.Result result =
        reported(folder.resolve("out"), "2026-10-01", "--previous", later.toString());

    assertThat(result.err()).contains("audit.xlsx is not used: it is later than this audit");
    assertThat(comment(folder.resolve("out"))).isEmpty();
  }

  @Test
  void aBrokenFileThatIsNamedIsAnErrorAndOneAmongOthersIsPassedOver() throws IOException {
    Path past = Files.createDirectories(folder.resolve("past/litware"));
    Files.writeString(past.resolve("audit.json"), "{\"format\": \"palaudit-audit/1\", ");
    Path out = folder.resolve("out");

    Cli.Result named =
        reported(out, "2026-11-20", "--previous", past.resolve("audit.json").toString());
    assertThat(named.code()).isEqualTo(5);
    assertThat(named.err()).contains("audit.json", "damaged or cut short");
    Cli.Result among = reported(out, "2026-11-20", "--previous", folder.resolve("past").toString());
    assertThat(among.code()).isZero();
    assertThat(among.err()).contains("Not used: ", "damaged or cut short");
    assertThat(reported(out, "2026-11-20", "--previous", folder.resolve("none").toString()).code())
        .isEqualTo(5);
  }

  @Test
  void theTrendIsToldFromTheLayoutByTenantAndDate() throws IOException {
    Path root = folder.resolve("root");
    for (String day : List.of("2026-08-03", "2026-10-05", "2026-10-28")) {
      reported(root.resolve("tenant=" + Litware.TENANT + "/date=" + day), day);
    }
    Files.createDirectories(root.resolve("tenant=" + OTHER_TENANT + "/date=2026-08-03"));
    Path out = folder.resolve("out");

    Cli.Result result =
        reported(
            out, "2026-11-20", "--previous", root.toString(), "--format", "csv-all,xlsx,json,html");

    assertThat(result.err()).contains("1 file or folder of other tenants not used");
    List<String> rows =
        Files.readAllLines(out.resolve("trend.csv")).stream()
            .map(line -> line.replaceAll("^([^,]*),([^,]*),([^,]*),.*$", "$1 $2 $3"))
            .toList();
    assertThat(rows)
        .containsExactly(
            "What Month As of (UTC)",
            "Audit 2026-08 2026-08-03T00:00:00Z",
            "Audit 2026-10 2026-10-05T00:00:00Z",
            "Audit 2026-10 2026-10-28T00:00:00Z",
            "This audit 2026-11 2026-11-20T00:00:00Z",
            "Quarter 2026 Q3  ",
            "Month of 2026 Q3 2026-07 ",
            "Month of 2026 Q3 2026-08 2026-08-03T00:00:00Z",
            "Month of 2026 Q3 2026-09 ",
            "Quarter 2026 Q4  ",
            "Month of 2026 Q4 2026-10 2026-10-28T00:00:00Z",
            "Month of 2026 Q4 2026-11 2026-11-20T00:00:00Z",
            "Month of 2026 Q4 2026-12 ");
    String text = Files.readString(out.resolve("trend.csv"));
    assertThat(text)
        .contains("1 of 3 months known; unknown: Jul 2026, Sep 2026.")
        .contains("No audit in this month: unknown, and not carried forward.")
        .contains("2 of 3 months known; unknown: Dec 2026.")
        .contains("Still to come when this audit was made: unknown.");
    assertThat(Reviewer.rows(out.resolve("audit.xlsx"), "Trend")).hasSize(12);
    assertThat(Files.readString(out.resolve("audit.html"))).contains("id=\"trend\"");
  }
}
