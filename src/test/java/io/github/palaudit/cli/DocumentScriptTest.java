package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a page is run, and on which line; nothing is passed over in silence. */
class DocumentScriptTest {

  private static DocumentScript script(String... lines) {
    return DocumentScript.of(DocumentText.of("page.md", String.join("\n", lines)));
  }

  private static List<String> text(DocumentScript script) {
    return script.text().lines().map(String::strip).toList();
  }

  @Test
  void aShellBlockKeepsItsLines() {
    DocumentScript script = script("Run", "```sh", "./palaudit rules \\", "    PAL001", "```");

    assertThat(text(script)).containsExactly("", "", "./palaudit rules \\", "PAL001", "");
    assertThat(script.commands()).containsExactly(3);
    assertThat(script.problems()).isEmpty();
  }

  @Test
  void aCommandInABlockOfNoShellIsAProblem() {
    assertThat(script("```", "palaudit rules", "```").problems())
        .containsExactly("page.md:2: a command in a block that is not marked sh");
  }

  @Test
  void aCommandInAnIndentedBlockIsAProblem() {
    assertThat(script("Run", "", "    palaudit rules").problems())
        .containsExactly("page.md:3: a command in an indented block: fence it as sh");
  }

  @Test
  void aPipelinesStepIsRun() {
    DocumentScript script = script("```yaml", "  - script: ./palaudit rules PAL001", "```");

    assertThat(text(script)).containsExactly("", "./palaudit rules PAL001", "");
    assertThat(script.commands()).containsExactly(2);
  }

  @Test
  void inlineCodeIsRunAndAMereMentionIsLookedUp() {
    assertThat(text(script("`palaudit rules PAL014` and `palaudit", "links kit`")))
        .containsExactly("palaudit rules PAL014; palaudit mentioned links kit", "");
    assertThat(text(script("`palaudit explain --snapshot FILE PAL001-<id>`")))
        .containsExactly("palaudit mentioned explain --snapshot");
  }

  @Test
  void theReadersTenantIsPutIn() {
    assertThat(text(script("`palaudit scan --tenant TENANT-ID`")))
        .containsExactly("palaudit scan --tenant " + LiveCustomers.CONTOSO);
  }

  @Test
  void anExitCodeIsWhatTheCommentPromisesElseDoneOrGaps() {
    DocumentScript script =
        script("```sh", "palaudit rules x # exit code 2: no such rule", "palaudit rules", "```");

    assertThat(script.promised(2)).containsExactly(ExitCode.USAGE);
    assertThat(script.promised(3)).containsExactly(ExitCode.DONE, ExitCode.GAPS);
  }

  @Test
  void whatIsShownHasToBePrinted() {
    DocumentText page =
        DocumentText.of("page.md", "```sh\npalaudit a\n```\nprints\n```text\nyes\nno\n```");
    DocumentOutput output = new DocumentOutput(page);
    output.add(2, new Cli.Result(0, "yes\n", ""));

    assertThat(output.missing()).containsExactly("page.md:7: is not printed: no");
  }
}
