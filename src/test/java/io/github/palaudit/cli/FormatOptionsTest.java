package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are written, as {@code --format} has it. */
class FormatOptionsTest {

  @TempDir private Path folder;

  private Litware litware;
  private Path out;

  @BeforeEach
  void imported() {
    litware = new Litware(folder);
    litware.runImport();
    out = folder.resolve("formats");
  }

  private Cli.Result report(String... options) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "report",
                litware.snapshot().toString(),
                "-c",
                litware.file("palaudit.yaml").toString(),
                "-o",
                out.toString()));
    words.addAll(List.of(options));
    return new Cli().run(words.toArray(String[]::new));
  }

  @Test
  void onlyWhatIsAskedForIsWritten() throws IOException {
    assertThat(report("--format", "json,SARIF").code()).isZero();

    assertThat(ReportFolderTest.names(out)).containsExactly("audit.json", "audit.sarif");
  }

  @Test
  void theSummaryLeadsToWhatStandsBesideIt() throws IOException {
    report("--format", "md", "--format", "html");

    assertThat(ReportFolderTest.names(out)).containsExactly("audit.html", "summary.md");
    assertThat(Files.readString(out.resolve("summary.md")))
        .contains("[audit.html](audit.html)")
        .doesNotContain("audit.xlsx");
  }

  @Test
  void csvAllIsEveryTableOfTheReportAndEachOnce() throws IOException {
    report("--format", "csv,csv-all");

    assertThat(ReportFolderTest.names(out))
        .contains("findings.csv", "coverage.csv", "principals.csv", "assignments.csv", "gaps.csv")
        .doesNotContain("month.csv", "waivers.csv")
        .allMatch(name -> name.endsWith(".csv"));
  }

  @Test
  void csvBeginsWithAMarkOnDemand() throws IOException {
    report("--format", "csv", "--csv-bom");

    assertThat(Files.readString(out.resolve("findings.csv"))).startsWith("\uFEFFFinding,");
    report("--format", "csv");
    assertThat(Files.readString(out.resolve("findings.csv"))).startsWith("Finding,");
  }

  @Test
  void aMarkWithoutCsvIsRefused() {
    Cli.Result result = report("--format", "html", "--csv-bom");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--csv-bom is about CSV files");
    assertThat(out).doesNotExist();
  }

  @Test
  void anUnknownFormatIsRefusedAndTheKnownOnesAreNamed() {
    Cli.Result result = report("--format", "pdf");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("there is no format pdf; there are xlsx, html, json, csv, csv-all, md, sarif");
  }

  @Test
  void theHelpTellsEveryFormat() {
    for (String command : List.of("audit", "report", "sample")) {
      String help = new Cli().run(command, "--help").out();
      for (OutputFormat format : OutputFormat.values()) {
        assertThat(help).contains(format.word());
      }
    }
  }
}
