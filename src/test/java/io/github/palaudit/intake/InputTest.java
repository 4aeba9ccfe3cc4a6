package io.github.palaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UnreadableInput;
import io.github.palaudit.snapshot.User;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What files may look like from outside, whatever their rows are, and every way to be unreadable.
 */
class InputTest {

  @TempDir private Path folder;

  private static final String ONE_USER = Az.list(Az.user(Az.ANNA, "jürgen@contoso.com"));

  private Exports.Outcome users(byte[] bytes) {
    Exports exports = new Exports(folder);
    return exports.with(ImportOption.PRINCIPALS, exports.write("users.json", bytes)).run();
  }

  private AbstractThrowableAssert<?, ?> refused(String json) {
    return refused(json.getBytes(StandardCharsets.UTF_8));
  }

  private AbstractThrowableAssert<?, ?> refused(byte[] bytes) {
    return assertThatThrownBy(() -> users(bytes))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageStartingWith(folder.resolve("users.json") + ": ");
  }

  private AbstractThrowableAssert<?, ?> refused(Path given) {
    Exports exports = new Exports(folder).with(ImportOption.PRINCIPALS, given);
    return assertThatThrownBy(exports::run).isInstanceOf(UnreadableInput.class);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,''", "UTF-8,\uFEFF",
    "UTF-16LE,''", "UTF-16LE,\uFEFF",
    "UTF-16BE,''", "UTF-16BE,\uFEFF"
  })
  void readsEveryUnicodeEncodingWithAndWithoutMark(String charset, String mark) {
    Exports.Outcome outcome = users((mark + ONE_USER).getBytes(Charset.forName(charset)));
    assertThat(outcome.one(User.class).userPrincipalName()).contains("jürgen@contoso.com");
  }

  @Test
  void refusesAnOldWindowsEncodingWithItsPlace() {
    refused(ONE_USER.getBytes(Charset.forName("windows-1252")))
        .hasMessageContaining("line 2, column ")
        .hasMessageContaining("is not UTF-8")
        .hasMessageEndingWith("save it as UTF-8");
  }

  @Test
  void refusesBrokenUtf16() {
    byte[] whole = ONE_USER.getBytes(StandardCharsets.UTF_16LE);
    int umlaut = ONE_USER.indexOf('ü');
    whole[2 * umlaut + 1] = (byte) 0xD8;
    refused(whole).hasMessageEndingWith("holds bytes that are no text; save it as UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "\uFEFF"})
  void refusesAnEmptyFile(String nothing) {
    refused(nothing).hasMessageContaining("is empty").hasMessageEndingWith("run it again");
  }

  @Test
  void refusesATruncatedFileWithItsPlace() {
    refused(ONE_USER.substring(0, ONE_USER.length() - 20))
        .hasMessageContaining("line 2, column ")
        .hasMessageEndingWith(
            "the file ends in the middle of a value; it was cut short, export it again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Principal  Role", "<html>", "a,b\n1,2", "ERROR: (AuthorizationFailed)"})
  void refusesWhatIsNotJson(String text) {
    refused(text)
        .hasMessageContaining("line 1, column 1: is not JSON")
        .hasMessageEndingWith("export it with --output json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "42", "[\"anna\"]", "{\"value\": [1]}"})
  void refusesValuesThatAreNoRows(String json) {
    refused(json).hasMessageContaining("line 1: holds ").hasMessageContaining("export whole rows");
  }

  @Test
  void refusesWhatIsNestedTooDeep() {
    refused("[".repeat(100_000)).hasMessageContaining("is nested deeper");
  }

  @Test
  void refusesAFieldGivenTwice() {
    refused("[{\"id\": \"a\", \"id\": \"b\"}]").hasMessageContaining("has a field twice");
  }

  @Test
  void refusesAMissingFile() {
    refused(folder.resolve("nowhere.json"))
        .hasMessage(
            folder.resolve("nowhere.json")
                + ": there is no such file; check the name and the folder");
  }

  @Test
  void refusesAMissingLinkInTheSameWords() {
    Exports exports = new Exports(folder).with(ImportOption.LINKS, folder.resolve("nowhere.json"));
    assertThatThrownBy(exports::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageEndingWith("nowhere.json: there is no such file; check the name and the folder");
  }

  @Test
  void refusesAFolderWithoutFiles() throws IOException {
    refused(Files.createDirectory(folder.resolve("empty")))
        .hasMessageEndingWith(
            "this folder holds no file named .json, .jsonl or .ndjson; put the exported files into it");
  }

  @Test
  void refusesAFolderWithoutPermission() throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "this file system has other permissions");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      Assumptions.assumeFalse(Files.isReadable(closed), "this user may read everything");
      refused(closed).hasMessageContaining("may not be read; ask for permission");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void readsTheFilesOfAFolderByName() {
    Exports exports = new Exports(folder);
    exports.write("in/b.json", Az.list(Az.user("id-b", "b@contoso.com")));
    exports.write("in/a.json", Az.list(Az.user("id-a", "a@contoso.com")));
    exports.write("in/.hidden", "not JSON");
    exports.write("in/deeper/c.json", "not JSON");

    Exports.Outcome outcome = exports.with(ImportOption.PRINCIPALS, folder.resolve("in")).run();

    assertThat(outcome.all(User.class))
        .extracting(user -> user.id().value())
        .containsExactly("id-a", "id-b");
    assertThat(outcome.result().notes().get(0))
        .endsWith("the folders in this folder were not read");
  }

  @Test
  void saysWhichOptionTakesWhatAFileHolds() {
    Exports exports = new Exports(folder).with(ImportOption.SUBSCRIPTIONS, "users.json", ONE_USER);
    assertThatThrownBy(exports::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(folder.resolve("users.json") + ": holds users; give it to --principals");
  }

  @Test
  void refusesRowsOfNoKnownKind() {
    refused("[{\"colour\": \"red\", \"size\": 3}]")
        .hasMessageContaining(
            "line 1 (row 1): is of no kind that palaudit knows (its fields: colour, size);"
                + " --principals takes what az ad user list");
  }

  @Test
  void refusesAnErrorAnswer() {
    refused("{\"error\": {\"code\": \"Authorization_RequestDenied\", \"message\": \"No.\"}}")
        .hasMessageContaining("is an error answer, not a list: Authorization_RequestDenied: No.;");
  }

  @Test
  void anErrorAmongManyAnswersIsAGap() {
    String json =
        Az.list(Az.reader("r1", Az.scope(Az.SUB_1)))
            + "\n{\"error\": {\"code\": \"AuthorizationFailed\", \"message\": \"The client does not"
            + " have authorization to perform action 'Microsoft.Authorization/roleAssignments/read'"
            + " over scope '/subscriptions/"
            + Az.SUB_2
            + "/providers/Microsoft.Authorization' or the scope is invalid.\"}}";
    Exports.Outcome outcome =
        new Exports(folder).with(ImportOption.ROLE_ASSIGNMENTS, "a.jsonl", json).run();

    assertThat(outcome.one(Gap.class).scope()).contains(ScopeId.subscription(Az.SUB_2));
    assertThat(outcome.completeness(Source.ROLE_ASSIGNMENTS)).isEqualTo(Completeness.PARTIAL);
    assertThat(outcome.counts())
        .endsWith(
            "2 role assignments and error answers read, 1 used,"
                + " 1 left out (error answers: 1)");
  }

  @Test
  void readsJsonLinesPagesAndListsOfLists() {
    String one = Az.reader("r1", Az.scope(Az.SUB_1)).replace('\n', ' ');
    String two = Az.reader("r2", Az.scope(Az.SUB_1)).replace('\n', ' ');
    String json = one + "\n" + two + "\n[[" + one + "],[" + two + "]]\n[{\"value\":[" + one + "]}]";
    Exports.Outcome outcome =
        new Exports(folder).with(ImportOption.ROLE_ASSIGNMENTS, "a.jsonl", json).run();
    assertThat(outcome.all(RoleAssignment.class)).hasSize(5);
  }

  @Test
  void aListWhoseNextPageIsMissingIsCut() {
    String cut =
        "{\"value\": ["
            + Az.reader("r1", Az.scope(Az.SUB_1))
            + "], \"nextLink\": \"https://management.azure.com/subscriptions/"
            + Az.SUB_1
            + "/providers/Microsoft.Authorization/roleAssignments?$skipToken=x\"}";
    String end = "{\"value\": [" + Az.reader("r2", Az.scope(Az.SUB_1)) + "]}";
    String elsewhere = "{\"value\": [" + Az.reader("r3", Az.scope(Az.SUB_2)) + "]}";

    Exports.Outcome alone = assignments("1.json", cut).run();
    assertThat(alone.completeness(Source.ROLE_ASSIGNMENTS)).isEqualTo(Completeness.PARTIAL);
    assertThat(alone.one(Gap.class).scope()).contains(ScopeId.subscription(Az.SUB_1));

    Exports.Outcome other =
        assignments("1.json", cut).with(ImportOption.ROLE_ASSIGNMENTS, "2.json", elsewhere).run();
    assertThat(other.all(Gap.class)).hasSize(1);

    Exports.Outcome continued =
        assignments("1.json", cut).with(ImportOption.ROLE_ASSIGNMENTS, "2.json", end).run();
    assertThat(continued.all(Gap.class)).isEmpty();
    assertThat(assignments("both.jsonl", cut + "\n" + end).run().all(Gap.class)).isEmpty();
  }

  private Exports assignments(String name, String json) {
    return new Exports(folder).with(ImportOption.ROLE_ASSIGNMENTS, name, json);
  }

  @Test
  void aResourceGraphAnswerWithFewerRowsThanItSaysIsCut() {
    String row = Az.reader("r1", Az.scope(Az.SUB_1));
    String cut =
        "{\"count\": 1, \"total_records\": 2, \"skip_token\": null, \"data\": [" + row + "]}";
    assertThat(assignments("1.json", cut).run().all(Gap.class)).hasSize(1);
    assertThat(assignments("2.jsonl", cut + cut).run().all(Gap.class)).isEmpty();
  }

  @Test
  void hostileTextDoesNotReachTheTerminal() {
    refused("[{\"\\u001b[31mred\": \"" + "x".repeat(2000) + "\"}]")
        .satisfies(error -> assertThat(error.getMessage()).doesNotContain("\u001b"));
  }

  @Test
  void tellsAWrongKindEvenWhenTheTenantIsToBeFound() {
    Exports exports =
        new Exports(folder).tenant("").with(ImportOption.SUBSCRIPTIONS, "users.json", ONE_USER);
    assertThatThrownBy(exports::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageEndingWith("users.json: holds users; give it to --principals");
  }
}
