package io.github.palaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exports that cannot be used: one message with the place and what to do, exit code 5, and the
 * snapshot of last time as it was.
 */
class BadInputTest {

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void anOldSnapshotStands() {
    litware = new Litware(folder);
    litware.write("litware.jsonl.gz", "of last time");
  }

  private void assertRefused(Cli.Result result, String... words) throws IOException {
    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("palaudit: ").contains(words).doesNotContain("\tat ");
    assertThat(result.err().lines()).hasSize(1);
    assertThat(litware.snapshot()).hasContent("of last time");
    assertThat(ReportFolderTest.names(folder)).noneMatch(name -> name.startsWith(".palaudit"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subscriptions.json",
        "assignments-test.json",
        "users.json",
        "operations.json",
        "links/dan.json"
      })
  void aTruncatedFileIsNamedWithItsLine(String name) throws IOException {
    String whole = Litware.text(name);
    litware.write(name, whole.substring(0, whole.length() / 2));

    assertRefused(
        litware.runImport(),
        litware.file(name).toString(),
        "line ",
        "cut short",
        "export it again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"subscriptions.json", "assignments-test.json", "users.json"})
  void anEmptyFileIsNamed(String name) throws IOException {
    litware.write(name, "");

    assertRefused(litware.runImport(), litware.file(name).toString(), "is empty", "run it again");
  }

  @ParameterizedTest
  @CsvSource({
    "'Name  State\nLitware  Enabled', 'line 1', is not JSON",
    "'ERROR: Please run az login', 'line 1', is not JSON",
    "'\n\n<html>', 'line 3', is not JSON",
    "'[null]', 'line 1', 'holds null'",
    "'[\n  \"one\"\n]', 'line 2', 'a text or a number'",
    "'[{\"a\": 1, \"a\": 2}]', 'line 1', 'a field twice'"
  })
  void whatIsNoListOfRowsIsNamedWithItsLine(String text, String line, String problem)
      throws IOException {
    litware.write("users.json", text);

    assertRefused(
        litware.runImport(), litware.file("users.json").toString(), line, problem, "export");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(litware.file("users.json"));

    assertRefused(
        litware.runImport(), litware.file("users.json").toString(), "there is no such file");
  }

  @Test
  void anEmptyFolderIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertRefused(
        litware.runImport("--principals", empty.toString()), empty.toString(), "holds no file");
  }

  @ParameterizedTest
  @CsvSource({
    "--principals, assignments-test.json, holds role assignments, --role-assignments",
    "--role-assignments, users.json, holds users, --principals",
    "--role-definitions, groups.json, holds groups, --principals",
    "--links, subscriptions.json, holds subscriptions, --subscriptions",
    "--subscriptions, links/ada.json, holds partner links, --links"
  })
  void aFileOfAnotherKindIsToldToWhichOptionItBelongs(
      String option, String name, String holds, String belongs) throws IOException {
    assertRefused(
        litware.runImport(option, litware.file(name).toString()),
        litware.file(name).toString(),
        holds,
        "give it to " + belongs);
  }

  @Test
  void aRefusalThatWasSavedAsAnExportIsToldWithItsWords() throws IOException {
    litware.write(
        "users.json",
        "{\"error\": {\"code\": \"Authorization_RequestDenied\", \"message\": \"No rights.\"}}");

    assertRefused(litware.runImport(), "users.json", "Authorization_RequestDenied", "No rights.");
  }

  @Test
  void bytesThatAreNoTextAreNamed() throws IOException {
    byte[] whole = Litware.text("users.json").getBytes(UTF_8);
    whole[Litware.text("users.json").indexOf("Ada")] = (byte) 0xff;
    litware.write("users.json", whole);

    assertRefused(litware.runImport(), litware.file("users.json").toString(), "UTF-8");
  }

  @Test
  void bytesThatAreNoTextAreNamedInUtf16Too() throws IOException {
    byte[] whole = Litware.text("users.json").getBytes(UTF_16);
    litware.write("users.json", Arrays.copyOf(whole, whole.length - 1));

    assertRefused(litware.runImport(), litware.file("users.json").toString());
  }

  @Test
  void twoRowsOfOneIdThatContradictEachOtherAreShown() {
    String rows = Litware.text("assignments-test.json");
    litware.write("again.json", rows.replace(Litware.OPERATIONS, Litware.ADA));

    assertContradiction(
        litware.runImport("--role-assignments", litware.file("again.json").toString()),
        "eeeeeeee-0000-4000-8000-000000000003",
        Litware.OPERATIONS,
        Litware.ADA);
  }

  @Test
  void anAccountThatIsEnabledInOneFileAndDisabledInAnotherIsShown() {
    String row = "[{\"id\": \"%s\", \"userPrincipalName\": \"a@b\", \"accountEnabled\": %s}]";
    Path yes = litware.write("yes.json", row.formatted(Litware.BOB, true));
    Path no = litware.write("no.json", row.formatted(Litware.BOB, false));

    assertContradiction(
        litware.runImport("--principals", yes.toString(), "--principals", no.toString()),
        Litware.BOB);
  }

  /** One message of three lines: what, and either record. */
  private void assertContradiction(Cli.Result result, String... words) {
    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("contradict each other", "one tenant and one time");
    assertThat(result.err()).contains(words);
    assertThat(litware.snapshot()).hasContent("of last time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tailspin", "3141-5927", "3.1415927E7", "1234567890123"})
  void aPartnerIdThatIsNoneIsNamedWithItsFileAndRow(String id) throws IOException {
    litware.write("links/dan.json", Litware.text("links/dan.json").replace("27182818", id));

    assertRefused(
        litware.runImport(),
        litware.file("links/dan.json").toString(),
        "line 1",
        "\"" + id + "\" is not a partner id");
  }

  @Test
  void aLinkThatDoesNotSayWhoseItIsIsNamedWithWhatToAdd() throws IOException {
    litware.write("links/x.json", "{\"partnerId\": \"31415927\", \"state\": \"Active\"}");

    assertRefused(litware.runImport(), "x.json", "add \"tenantId\" and \"objectId\"");
  }

  @Test
  void assignmentsOfAnotherTenantsSubscriptionAreRefused() throws IOException {
    litware.write(
        "more.json",
        Litware.text("subscriptions.json")
            .replace(Litware.TENANT, "22222222-2222-4222-8222-222222222222")
            .replace("000000000001", "000000000009")
            .replace("000000000002", "000000000008"));
    litware.write(
        "assignments-test.json",
        Litware.text("assignments-test.json")
            .replace(
                "aaaaaaaa-0000-4000-8000-000000000002", "aaaaaaaa-0000-4000-8000-000000000009"));

    assertRefused(
        litware.runImport(
            "--tenant", Litware.TENANT, "--subscriptions", litware.file("more.json").toString()),
        "assignments-test.json",
        "belongs to tenant 22222222-2222-4222-8222-222222222222",
        "--tenant");
  }

  @Test
  void filesOfTwoTenantsAskWhichIsMeant() throws IOException {
    litware.write(
        "more.json",
        Litware.text("subscriptions.json")
            .replace(Litware.TENANT, "22222222-2222-4222-8222-222222222222"));

    assertRefused(
        litware.runImport("--subscriptions", litware.file("more.json").toString()),
        "--tenant ID",
        Litware.TENANT,
        "22222222-2222-4222-8222-222222222222");
  }
}
