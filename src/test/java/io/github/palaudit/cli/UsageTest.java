package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed wrong is said once, with what to do, and exits with 2. */
class UsageTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sample",
        "audit",
        "scan",
        "preflight",
        "import",
        "links",
        "report",
        "explain",
        "roles",
        "rules",
        "init",
        "doctor",
        "simulate"
      })
  void everyCommandHelpsWithAnExample(String command) {
    Cli.Result result = new Cli().run(command, "--help");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Usage: palaudit " + command)
        .contains("  palaudit " + command);
    assertThat(result.out()).containsPattern("Examples?:");
    assertThat(result.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check"})
  void everyCommandOfLinksHelpsWithAnExample(String command) {
    Cli.Result result = new Cli().run("links", command, "--help");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Usage: palaudit links " + command)
        .contains("  palaudit links " + command)
        .contains("--verbose")
        .containsPattern("Examples?:");
    assertThat(new Cli().run("links").out()).contains("Usage: palaudit links", "  " + command);
  }

  @Test
  void withoutAnyWordItShowsItsHelp() {
    Cli.Result result = new Cli().run();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Usage: palaudit").contains("palaudit sample");
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(new Cli().run("--version").out().strip()).matches("palaudit \\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void anUnknownOptionIsNamed() {
    Cli.Result result = new Cli().run("roles", "--colour");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("Unknown option: '--colour'")
        .contains("palaudit roles --help");
  }

  @Test
  void anUnknownCommandIsNamed() {
    Cli.Result result = new Cli().run("repot");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("repot").contains("report");
  }

  @Test
  void aTypedEscapeSequenceReachesNoTerminal() {
    Cli.Result result = new Cli().run("\u001b[31mred");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).doesNotContain("\u001b");
  }

  @Test
  void anUnknownRuleIsNamed() {
    Cli.Result result = new Cli().run("rules", "PAL999");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("There is no rule PAL999");
  }

  @Test
  void aRuleIsExplainedInAnyLetterCase() {
    Cli.Result result = new Cli().run("rules", "pal001");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("PAL001 Unlinked admin")
        .contains("Why it matters")
        .contains("F-A3");
  }

  @Test
  void importWithoutFilesSaysWhatToGive() {
    Cli.Result result = new Cli().run("import");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("Nothing to import: give at least --role-assignments PATH.");
  }

  @Test
  void aTenantThatIsNoGuidIsRefused() {
    Cli.Result result = new Cli().run("scan", "--tenant", "contoso");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("--tenant takes the tenant's id, a GUID")
        .contains("\"contoso\"");
  }

  @Test
  void aTimeThatIsNoneIsRefused() {
    Cli.Result result =
        new Cli().run("import", "--role-assignments", "x.json", "--as-of", "20/11/2026");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("\"20/11/2026\" is no time such as 2026-11-20");
  }

  @Test
  void anUnknownKindOfSignInIsRefused() throws Exception {
    Path config = folder.resolve("palaudit.yaml");
    assertThat(new Cli().run("init", "-o", config.toString()).code()).isZero();
    Cli.Result result =
        new Cli()
            .run(
                "audit",
                "-c",
                config.toString(),
                "--auth",
                "password",
                "--tenant",
                "c0c0c0c0-0000-4000-8000-000000000001",
                "-o",
                folder.resolve("out").toString());
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("--auth takes default, cli, device-code, browser, client-secret, ");
    assertThat(Files.exists(folder.resolve("out"))).isFalse();
  }

  @Test
  void aSecretThatIsNotSetCannotSignIn() throws Exception {
    Path config = folder.resolve("palaudit.yaml");
    assertThat(new Cli().run("init", "-o", config.toString()).code()).isZero();
    Cli.Result result =
        new Cli()
            .run(
                "scan",
                "--auth",
                "client-secret",
                "--tenant",
                "c0c0c0c0-0000-4000-8000-000000000001");
    assertThat(result.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(result.err()).contains("AZURE_CLIENT_ID");
  }

  @Test
  void anExistingConfigurationIsLeftAlone() throws Exception {
    Path config = Files.writeString(folder.resolve("palaudit.yaml"), "mine");
    Cli.Result result = new Cli().run("init", "-o", config.toString());
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(Files.readString(config)).isEqualTo("mine");
  }

  @Test
  void aConfigurationThatIsWrongIsRefusedWithItsPlace() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("palaudit.yaml"),
            "partner:\n  name: Fabrikam\n  locationAccounts: [31415927.0]\n");
    Cli.Result result =
        new Cli().run("report", "-c", config.toString(), folder.resolve("none").toString());
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("palaudit.yaml:3").contains("locationAccounts");
  }

  @Test
  void aMissingSnapshotIsUnreadableInput() throws Exception {
    Path config = folder.resolve("palaudit.yaml");
    new Cli().run("init", "-o", config.toString());
    Cli.Result result =
        new Cli().run("report", "-c", config.toString(), folder.resolve("none").toString());
    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.err()).contains("there is no such file");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("taken"), "a file");
    Cli.Result result = new Cli().run("init", "-o", file.resolve("palaudit.yaml").toString());
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("cannot be written").contains("Nothing was changed there.");
  }

  @Test
  void rolesAreFoundByPartOfTheirNameAndById() {
    Cli.Result byName = new Cli().run("roles", "support request", "--eligible", "yes");
    assertThat(byName.out())
        .contains("yes      cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e  Support Request Contributor");
    Cli.Result byId = new Cli().run("roles", "B24988AC-6180-42A0-AB88-20F7382DD24C");
    assertThat(byId.out().lines()).singleElement().asString().contains("Contributor");
    Cli.Result unknown = new Cli().run("roles", "key vault administrator");
    assertThat(unknown.out()).startsWith("unknown");
  }
}
