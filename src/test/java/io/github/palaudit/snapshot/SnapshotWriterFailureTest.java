package io.github.palaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot that cannot be made leaves everything as it was. */
class SnapshotWriterFailureTest {

  @TempDir Path folder;

  private static void write(Path file, SnapshotRecord... records) throws IOException {
    try (SnapshotWriter writer = new SnapshotWriter(file)) {
      Stream.of(records).forEach(writer::add);
      writer.finish(Records.header());
    }
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static RoleAssignment assignment(String principal) {
    return new RoleAssignment(
        "A-1",
        Records.SUB,
        Records.ROLE,
        new ObjectId(principal),
        "User",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void twoRecordsThatContradictEachOtherAreShownAndNothingIsLeft() throws IOException {
    Path file = folder.resolve("a.jsonl");

    assertThatThrownBy(() -> write(file, assignment("anna"), assignment("bert")))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("a-1: two records of this id contradict each other")
        .hasMessageContaining("\"principal\":\"anna\"")
        .hasMessageContaining("\"principal\":\"bert\"");
    assertThat(left()).isEmpty();
  }

  @Test
  void whatIsShownOfAContradictionIsShort() {
    String longName = "x".repeat(5000);

    assertThatThrownBy(
            () ->
                write(
                    folder.resolve("a.jsonl"),
                    Records.group(1, longName + "1"),
                    Records.group(1, longName + "2")))
        .isInstanceOf(UnreadableInput.class)
        .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(1000));
  }

  @Test
  void twoDirectoryReadsMustAgreeOnWhetherAnAccountIsEnabled() {
    User anna = (User) Records.full().get(9);
    User enabled =
        new User(
            anna.id(),
            anna.displayName(),
            anna.userPrincipalName(),
            anna.mail(),
            anna.userType(),
            Optional.of(true),
            anna.externalUserState(),
            true);

    assertThatThrownBy(() -> write(folder.resolve("a.jsonl"), anna, enabled))
        .isInstanceOf(UnreadableInput.class);
  }

  @Test
  void aManagementGroupHasOneParent() {
    ScopeId id = ScopeId.managementGroup("mid");

    assertThatThrownBy(
            () ->
                write(
                    folder.resolve("a.jsonl"),
                    new ManagementGroup(id, "mid", Optional.of(ScopeId.managementGroup("one"))),
                    new ManagementGroup(id, "mid", Optional.of(ScopeId.managementGroup("two")))))
        .isInstanceOf(UnreadableInput.class);
  }

  @Test
  void theTargetIsUntouchedByAFailure() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, "what was there");

    assertThatThrownBy(() -> write(file, assignment("anna"), assignment("bert")))
        .isInstanceOf(UnreadableInput.class);
    assertThat(Files.readString(file)).isEqualTo("what was there");
    assertThat(left()).containsExactly("a.jsonl");
  }

  @Test
  void whatIsClosedUnfinishedLeavesNothing() throws IOException {
    String filling = "x".repeat(1000);
    try (SnapshotWriter writer = new SnapshotWriter(folder.resolve("a.jsonl"))) {
      IntStream.range(0, 9_000).forEach(number -> writer.add(Records.group(number, filling)));
      assertThat(left()).hasSize(1);
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void aFolderThatIsAFileIsRefusedAtOnce() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "text");

    assertThatThrownBy(() -> new SnapshotWriter(notAFolder.resolve("a.jsonl")).close())
        .isInstanceOf(IOException.class);
    assertThat(Files.readString(notAFolder)).isEqualTo("text");
    assertThat(left()).containsExactly("file");
  }

  @Test
  void aTargetThatIsAFolderWithFilesIsNotReplaced() throws IOException {
    Path target = Files.createDirectory(folder.resolve("a.jsonl"));
    Files.writeString(target.resolve("keep"), "text");

    assertThatThrownBy(() -> write(target, assignment("anna"))).isInstanceOf(IOException.class);
    assertThat(Files.readString(target.resolve("keep"))).isEqualTo("text");
    assertThat(left()).containsExactly("a.jsonl");
  }

  @Test
  void listsThatLeaveThingsOutFillEachOtherIn() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Subscription named =
        new Subscription(
            Records.SUB,
            "Production",
            Optional.empty(),
            Optional.of("CSP_2015-05-01"),
            Optional.empty(),
            List.of(),
            Map.of());
    Subscription placed =
        new Subscription(
            Records.SUB,
            Records.SUB.name(),
            Optional.of("Enabled"),
            Optional.empty(),
            Optional.of(Records.MG),
            List.of(Records.TENANT),
            Map.of("env", "prod"));

    write(file, placed, named);

    assertThat(SnapshotFile.read(file).subscriptions())
        .containsExactly(
            new Subscription(
                Records.SUB,
                "Production",
                Optional.of("Enabled"),
                Optional.of("CSP_2015-05-01"),
                Optional.of(Records.MG),
                List.of(Records.TENANT),
                Map.of("env", "prod")));
  }
}
