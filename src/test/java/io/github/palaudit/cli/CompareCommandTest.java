package io.github.palaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Litware on 2026-11-10, and a week later: Ada's link names Tailspin Toys now, so that Production
 * is attributed no more.
 */
class CompareCommandTest {

  private static final String DAY = "2026-11-10";
  private static final String LATER = "2026-11-18";
  private static final String LOST = "1 subscription lost, 0 gained";

  @TempDir private Path folder;

  private Litware old;
  private Litware now;

  @BeforeEach
  void bothAudited() throws IOException {
    old = new Litware(folder.resolve("old"));
    assertThat(old.runImport().code()).isZero();
    now = new Litware(folder.resolve("now"));
    now.write("links/ada.json", Litware.text("links/dan.json").replace(Litware.DAN, Litware.ADA));
    imported(now, LATER);
  }

  private static void imported(Litware litware, String day) {
    List<String> words = litware.importing();
    words.set(words.indexOf(DAY), day);
    Cli.Result result = new Cli().run(words.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  private Cli.Result compared(Path one, Path other, String... more) {
    List<String> words = new ArrayList<>(List.of("compare", one.toString(), other.toString()));
    words.addAll(List.of("-c", old.file("palaudit.yaml").toString()));
    words.addAll(Arrays.asList(more));
    return new Cli().run(words.toArray(String[]::new));
  }

  private Path audit(Litware litware) {
    String day = litware == old ? DAY : LATER;
    assertThat(litware.runReport("--as-of", day).code()).isZero();
    return litware.output().resolve("audit.json");
  }

  private void assertLost(Cli.Result result) {
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("What changed at Litware", LOST, "Litware Production", "another partner ID");
  }

  @Test
  void twoSnapshotsAreAuditedAndCompared() {
    assertLost(compared(old.snapshot(), now.snapshot()));
  }

  @Test
  void twoAuditsAreCompared() {
    assertLost(compared(audit(old), audit(now)));
  }

  @Test
  void twoFoldersAreCompared() {
    audit(old);
    audit(now);
    assertLost(compared(old.output(), now.output()));
  }

  @Test
  void anAuditAndASnapshotAreCompared() {
    assertLost(compared(audit(old), now.snapshot()));
  }

  @Test
  void aFolderWithNeitherIsRefused() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Cli.Result result = compared(empty, now.snapshot());

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.err()).contains("empty", "holds neither audit.json nor snapshot.jsonl.gz");
  }

  @Test
  void twoTenantsAreRefused() {
    Litware wingtip =
        new Litware(folder.resolve("wingtip"))
            .replacing(Litware.TENANT, "22222222-2222-4222-8222-222222222222");
    imported(wingtip, LATER);
    Cli.Result result = compared(old.snapshot(), wingtip.snapshot());

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("two tenants", Litware.TENANT);
  }

  @Test
  void theWrongOrderIsRefused() {
    Cli.Result result = compared(now.snapshot(), old.snapshot());

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("newer than the second");
  }

  @Test
  void aSnapshotWithoutConfigurationIsRefused() {
    Cli.Result result =
        new Cli().run("compare", old.snapshot().toString(), now.snapshot().toString());

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("palaudit.yaml");
  }

  @Test
  void auditsNeedNoConfiguration() {
    assertThat(new Cli().run("compare", audit(old).toString(), audit(now).toString()).code())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"format\":\"palaudit-audit/1\"}", "\u0000\u0001"})
  void aFileThatIsNeitherIsRefused(String text) {
    Path file = old.write("broken.json", text);
    Cli.Result result = compared(file, now.snapshot());

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.err()).contains("broken.json").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"format\":\"palaudit-portfolio/1\"}", "[]", "partner:\n  name: us\n"})
  void whatIsNeitherIsCalledThat(String text) {
    Cli.Result result = compared(old.write("other.json", text), now.snapshot());

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.err()).contains("other.json: is neither an audit.json nor a snapshot");
  }

  @Test
  void aSourceOfOneAuditAloneIsCalledNotSupplied() {
    List<String> words = now.importing();
    int members = words.indexOf("--group-members");
    words.subList(members, members + 2).clear();
    new Cli().run(words.toArray(String[]::new));

    assertThat(compared(old.snapshot(), now.snapshot()).out().replaceAll("\\s+", " "))
        .contains("Source: group members")
        .contains(" was complete, is not supplied.");
  }

  @Test
  void aNewerFormatIsRefusedAsThat() throws IOException {
    String text = Files.readString(audit(now)).replace("palaudit-audit/1", "palaudit-audit/2");
    Cli.Result result = compared(old.snapshot(), now.write("newer.json", text));

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.err()).contains("newer.json", "palaudit-audit/2");
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(audit(now));
    Path cut = now.write("cut.json", Arrays.copyOf(whole, whole.length / 2));
    Path torn = now.write("torn.jsonl.gz", Arrays.copyOf(Files.readAllBytes(now.snapshot()), 900));

    assertThat(compared(old.snapshot(), cut).code()).isEqualTo(ExitCode.INPUT);
    assertThat(compared(old.snapshot(), torn).code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void aMissingFileIsRefused() {
    Cli.Result result = compared(folder.resolve("nowhere.json"), now.snapshot());

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.err()).contains("nowhere.json");
  }

  @ParameterizedTest
  @CsvSource({
    "old, now, '', 0",
    "old, now, --fail-on-lost, 1",
    "old, old, --fail-on-lost, 0",
    "old, gap, '', 3",
    "old, gap, --fail-on-lost, 3",
    "old, gap, --allow-gaps, 0",
    "old, gap, --allow-gaps --fail-on-lost, 0"
  })
  void theExitCodeSaysWhatWasAskedFor(String one, String other, String options, int code) {
    Cli.Result result =
        compared(
            snapshot(one),
            snapshot(other),
            options.isEmpty() ? new String[0] : options.split(" ", -1));

    assertThat(result.code()).isEqualTo(code);
  }

  private Path snapshot(String name) {
    if (name.equals("gap")) {
      Litware gap = new Litware(folder.resolve("gap"));
      gap.runImportWithGap("--allow-gaps");
      return gap.snapshot();
    }
    return (name.equals("old") ? old : now).snapshot();
  }

  @Test
  void everyFormatIsWrittenWhereItIsAskedFor() throws IOException {
    Path into = folder.resolve("changes");
    Cli.Result result = compared(old.snapshot(), now.snapshot(), "-o", into.toString());

    assertThat(result.code()).isZero();
    assertThat(ReportFolderTest.names(into))
        .containsExactly("comparison.html", "comparison.json", "comparison.md", "comparison.xlsx");
    assertThat(result.out()).contains("comparison.xlsx");
    for (String name : List.of("comparison.html", "comparison.md")) {
      assertThat(Files.readString(into.resolve(name), UTF_8)).contains(LOST);
    }
  }

  @Test
  void oneFormatIsWrittenAlone() throws IOException {
    Path into = folder.resolve("changes");
    compared(old.snapshot(), now.snapshot(), "-o", into.toString(), "--format", "json");

    assertThat(ReportFolderTest.names(into)).containsExactly("comparison.json");
    JsonNode json = new JsonMapper().readTree(Files.readAllBytes(into.resolve("comparison.json")));
    assertThat(json.at("/scopes/0/change").asText()).isEqualTo("lost");
    assertThat(json.at("/scopes/0/causes/0").asText()).isEqualTo("link-elsewhere");
  }

  @Test
  void aFormatWithoutFolderIsRefused() {
    Cli.Result result = compared(old.snapshot(), now.snapshot(), "--format", "json");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--output");
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    String first = compared(old.snapshot(), now.snapshot(), "-o", one.toString()).out();
    String second = compared(old.snapshot(), now.snapshot(), "-o", two.toString()).out();

    assertThat(second.replace(two.toString(), one.toString())).isEqualTo(first);
    for (String name : List.of("comparison.html", "comparison.json", "comparison.md")) {
      assertThat(two.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
    }
  }

  /** An audit.json and the snapshot that it was made of are one and the same. */
  @Test
  void anAuditAndItsSnapshotDoNotDiffer() throws IOException {
    Path into = folder.resolve("changes");
    compared(audit(old), old.snapshot(), "-o", into.toString(), "--format", "json");

    JsonNode json = new JsonMapper().readTree(Files.readAllBytes(into.resolve("comparison.json")));
    for (String list : List.of("premises", "scopes", "principals", "access")) {
      assertThat(json.get(list)).as(list).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "red\\u001b[31m\\u001b]0;title\\u0007\\u009b2J\\u0000",
        "exe.\\u202efdp\\u2066\\u200f\\u2028next\\r\\nline"
      })
  void nothingOfANameIsObeyed(String name) throws IOException {
    Path into = folder.resolve("changes");
    hostile(name, into);

    for (String file : List.of("comparison.html", "comparison.md")) {
      assertThat(Files.readString(into.resolve(file), UTF_8))
          .doesNotContainPattern(
              "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");
    }
  }

  @Test
  void markupAndTemplatesAreText() throws IOException {
    Path into = folder.resolve("changes");
    hostile("<script>alert(1)</script>${191*7}[x](javascript:1)", into);

    assertThat(Files.readString(into.resolve("comparison.html"), UTF_8))
        .contains("&lt;script&gt;alert(1)", "${191*7}")
        .doesNotContain("<script>alert", "1337");
    assertThat(Files.readString(into.resolve("comparison.md"), UTF_8))
        .doesNotContain("<script>", "[x](javascript:1)");
  }

  private void hostile(String name, Path into) {
    for (Litware one : List.of(old, now)) {
      one.replacing("\"Ada Adams\"", "\"" + name + "\"")
          .replacing("\"Litware Production\"", "\"" + name + "\"")
          .replacing("\"Tailspin Toys\"", "\"" + name + "\"");
    }
    imported(old, DAY);
    imported(now, LATER);
    Cli.Result result = compared(old.snapshot(), now.snapshot(), "-o", into.toString());
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");
  }
}
