package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Snapshots, configurations and places to write to that will not do. */
class RefusedPlaceTest {

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void imported() {
    litware = new Litware(folder);
    litware.runImport();
  }

  private static void assertRefused(Cli.Result result, int code, String... words) {
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("palaudit: ").contains(words).doesNotContain("\tat ");
  }

  @Test
  void aSnapshotCutShortIsSaidToBeSo() throws IOException {
    byte[] whole = Files.readAllBytes(litware.snapshot());
    for (int length : new int[] {0, 1, 5, 20, whole.length / 2, whole.length - 1}) {
      Files.write(litware.snapshot(), Arrays.copyOf(whole, length));

      Cli.Result result = litware.runReport();

      assertRefused(result, ExitCode.INPUT, litware.snapshot().toString());
      assertThat(result.err()).containsAnyOf("damaged", "cut short", "not a palaudit snapshot");
      assertThat(result.err()).containsAnyOf("scan or import again", "make one with");
      assertThat(litware.output()).doesNotExist();
    }
  }

  @Test
  void anExportGivenAsASnapshotIsToldApart() {
    assertRefused(
        litware.runReport(litware.file("users.json").toString()),
        ExitCode.INPUT,
        litware.file("users.json").toString(),
        "is not a palaudit snapshot",
        "palaudit import");
    assertThat(litware.output()).doesNotExist();
  }

  @Test
  void aFolderGivenAsASnapshotIsToldApart() {
    assertRefused(litware.runReport(folder.toString()), ExitCode.INPUT, folder.toString());
    assertThat(litware.output()).doesNotExist();
  }

  @Test
  void anOutputThatIsAFileIsLeftAlone() throws IOException {
    litware.write("out", "mine");

    assertRefused(
        litware.runReport(),
        ExitCode.USAGE,
        litware.output().toString(),
        "cannot be written",
        "give another --output");
    assertThat(litware.output()).hasContent("mine");
  }

  @Test
  void anOutputBelowAFileIsRefused() {
    Path below = litware.write("file", "mine").resolve("x/litware.jsonl.gz");

    Cli.Result result = new Cli().run(withOutput(below));

    assertRefused(result, ExitCode.USAGE, below.toString(), "cannot be written");
    assertThat(litware.file("file")).hasContent("mine");
  }

  @Test
  void aSnapshotThatWouldReplaceAFolderIsRefused() throws IOException {
    litware.write("old/notes.txt", "mine");

    Cli.Result result = new Cli().run(withOutput(folder.resolve("old")));

    assertRefused(result, ExitCode.USAGE, folder.resolve("old").toString(), "cannot be written");
    assertThat(folder.resolve("old/notes.txt")).hasContent("mine");
    assertThat(ReportFolderTest.names(folder)).noneMatch(name -> name.startsWith(".palaudit"));
  }

  private String[] withOutput(Path output) {
    String[] words = litware.importing().toArray(String[]::new);
    words[words.length - 1] = output.toString();
    return words;
  }

  @ParameterizedTest
  @CsvSource({
    "'[\"31415927\"]', '[\"3141-5927\"]', 'palaudit.yaml:4', locationAccounts",
    "'[\"31415927\"]', '[3.1415927E7]', 'palaudit.yaml:4', locationAccounts",
    "'[\"31415927\"]', '[Fabrikam]', 'palaudit.yaml:4', locationAccounts",
    "'fab0fab0-0000-4000-8000-000000000000', 'fab0', 'palaudit.yaml:6', tenants",
    "'homeDomains', 'homeDomain', 'palaudit.yaml:8', homeDomains"
  })
  void aConfigurationIsRefusedWithPlaceKeyAndWhatWasExpected(
      String right, String wrong, String place, String key) {
    litware.write("palaudit.yaml", Litware.text("palaudit.yaml").replace(right, wrong));

    assertRefused(litware.runReport(), ExitCode.USAGE, place, key);
    assertThat(litware.output()).doesNotExist();
  }

  @Test
  void aConfigurationThatIsMissingIsNamed() throws IOException {
    Files.delete(litware.file("palaudit.yaml"));

    assertRefused(
        litware.runReport(),
        ExitCode.USAGE,
        litware.file("palaudit.yaml").toString(),
        "no such file");
  }

  @ParameterizedTest
  @CsvSource({
    "'Contributor,b24988ac,yes,,', line 2",
    "'Contributor,b24988ac-6180-42a0-ab88-20f7382dd24c,perhaps,,', line 2",
    "'', holds no roles"
  })
  void aCatalogueIsRefusedWithItsLine(String row, String words) {
    Path catalog =
        litware.write("roles.csv", "role_name,role_definition_id,pec_eligible,source,note\n" + row);

    Cli.Result result = litware.runReport("--catalog", catalog.toString());

    assertRefused(result, ExitCode.INPUT, "roles.csv");
    assertThat(result.err().replace("roles.csv:2", "line 2")).contains(words);
    assertThat(litware.output()).doesNotExist();
  }

  @Test
  void anOptionThatDoesNotExistIsNamedWithOnesThatDo() throws IOException {
    Cli.Result result = litware.runImport("--role-asignments", "x.json");

    assertRefused(
        result,
        ExitCode.USAGE,
        "--role-asignments",
        "--role-assignments",
        "palaudit import --help");
  }
}
