package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.portfolio.AuditText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from audits that palaudit wrote itself to the files. */
class PortfolioTest {

  @TempDir private Path folder;

  @Test
  void auditsThatPalauditWroteBecomeAPortfolio() throws IOException {
    Litware litware = new Litware(folder);
    litware.runImport();
    assertThat(litware.runReport().code()).isZero();
    Path out = folder.resolve("portfolio");

    Cli.Result result = portfolio(litware.output().toString(), "-o", out.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("1 customer", "Written: " + out.resolve("portfolio.html"));
    assertThat(ReportFolderTest.names(out))
        .containsExactly("portfolio.html", "portfolio.json", "portfolio.md", "portfolio.xlsx");
    assertThat(Files.readString(out.resolve("portfolio.html")))
        .contains("href=\"../out/audit.html\"")
        .contains("Litware");
    assertThat(Files.readString(out.resolve("portfolio.json")))
        .doesNotContain("older palaudit")
        .contains("\"page\" : \"../out/audit.html\"");
    assertThat(result.out()).doesNotContain("older palaudit");
  }

  @Test
  void aBrokenFileAmongGoodOnesIsNamedAndTheRestIsDone() {
    new AuditText(1, "Contoso").in(folder.resolve("a/audit.json"));
    Path cut = new AuditText(2, "Northwind").with("\"gaps\": [").in(folder.resolve("b/audit.json"));

    Cli.Result result = portfolio(folder.toString(), "-o", folder.resolve("out").toString(), "-q");

    assertThat(result.code()).isEqualTo(ExitCode.GAPS);
    assertThat(result.err()).contains("palaudit: " + cut + " is cut off or damaged in line ");
    assertThat(folder.resolve("out/portfolio.md"))
        .content()
        .contains("1 file could not be taken in");
  }

  @Test
  void withoutAnyAuditNothingIsWritten() {
    Path file = folder.resolve("contoso.jsonl.gz");

    Cli.Result result = portfolio(file.toString(), "-o", folder.resolve("out").toString());

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.err()).contains(" is not there", "nothing was written");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void onlyTheFormatsAskedForAreWrittenAndTwiceTheSame() throws IOException {
    new AuditText(1, "Contoso").in(folder.resolve("in/a/audit.json"));
    new AuditText(2, "Northwind").in(folder.resolve("in/b/audit.json"));
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");

    portfolio(folder.resolve("in").toString(), "-o", one.toString(), "--format", "html,json,md");
    portfolio(
        folder.resolve("in/b").toString(),
        folder.resolve("in/a/audit.json").toString(),
        "-o",
        other.toString(),
        "--format",
        "html,json,md");

    assertThat(ReportFolderTest.names(one))
        .containsExactly("portfolio.html", "portfolio.json", "portfolio.md");
    for (String name : ReportFolderTest.names(one)) {
      assertThat(other.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
    }
  }

  private static Cli.Result portfolio(String... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "portfolio";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return new Cli().run(words);
  }
}
