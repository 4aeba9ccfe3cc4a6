package io.github.palaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back, whole and in one order. */
class SnapshotRoundTripTest {

  @TempDir Path folder;

  private Path write(String name, Collection<? extends SnapshotRecord> records) throws IOException {
    Path file = folder.resolve(name);
    try (SnapshotWriter writer = new SnapshotWriter(file)) {
      records.forEach(writer::add);
      writer.finish(Records.header());
    }
    return file;
  }

  private Path writeInRuns(String name, Collection<? extends SnapshotRecord> records)
      throws IOException {
    Path file = folder.resolve(name);
    try (SnapshotWriter writer = new SnapshotWriter(file, 1 << 20)) {
      records.forEach(writer::add);
      writer.finish(Records.header());
    }
    return file;
  }

  private static List<SnapshotRecord> read(Path file) {
    return SnapshotFile.read(file).records().toList();
  }

  private static String below(String text) {
    return text.substring(text.indexOf('\n') + 1);
  }

  @Test
  void everyKindOfRecordIsTested() {
    List<String> kinds =
        Stream.of(SnapshotRecord.class.getPermittedSubclasses())
            .flatMap(
                kind ->
                    kind.isInterface() ? Stream.of(kind.getPermittedSubclasses()) : Stream.of(kind))
            .map(Class::getSimpleName)
            .toList();

    assertThat(Records.full())
        .extracting(one -> one.getClass().getSimpleName())
        .containsExactlyInAnyOrderElementsOf(kinds);
    assertThat(Records.bare())
        .extracting(one -> one.getClass().getSimpleName())
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.jsonl.gz", "A.JSONL.GZ"})
  void everyKindComesBackWithAllItHolds(String name) throws IOException {
    assertThat(read(write(name, Records.full())))
        .containsExactlyInAnyOrderElementsOf(Records.full());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.jsonl.gz"})
  void everyKindComesBackWithNothingOptional(String name) throws IOException {
    assertThat(read(write(name, Records.bare())))
        .containsExactlyInAnyOrderElementsOf(Records.bare());
  }

  @Test
  void idsComeBackAsTheyWereSent() throws IOException {
    Snapshot snapshot = SnapshotFile.read(write("a.jsonl", Records.full()));

    assertThat(snapshot.subscriptions().get(0).id().text())
        .isEqualTo("/SUBSCRIPTIONS/5B5B5B5B-0000-4000-8000-000000000001");
    assertThat(snapshot.roleAssignments().get(0).id()).endsWith("/AAA");
    assertThat(snapshot.linkObservations().get(0).partner().orElseThrow().value())
        .isEqualTo("0012345");
  }

  @Test
  void theHeaderComesBack() throws IOException {
    SnapshotHeader header = SnapshotFile.read(write("a.jsonl", List.of())).header();

    assertThat(header).isEqualTo(Records.header());
    assertThat(header.of(Source.ROLE_ASSIGNMENTS)).isEqualTo(Completeness.PARTIAL);
    assertThat(header.of(Source.COST)).isEqualTo(Completeness.NOT_SUPPLIED);
  }

  @Test
  void theOrderInWhichRecordsComeDoesNotShow() throws IOException {
    List<SnapshotRecord> shuffled = new ArrayList<>(Records.full());
    Collections.shuffle(shuffled, new Random(7));

    assertThat(Files.readAllBytes(write("b.jsonl", shuffled)))
        .isEqualTo(Files.readAllBytes(write("a.jsonl", Records.full())));
  }

  @Test
  void gzipHoldsTheSameLinesBelowTheHeader() throws IOException {
    Path plain = write("a.jsonl", Records.full());
    try (InputStream unzipped =
        new GZIPInputStream(Files.newInputStream(write("a.jsonl.gz", Records.full())))) {
      String text = new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text.lines().skip(1).toList())
          .isEqualTo(Files.readString(plain).lines().skip(1).toList());
    }
  }

  @Test
  void aPlainFileThatWasCutAtTheEndOfALineIsNotTakenForWhole() throws IOException {
    Path plain = write("a.jsonl", Records.full());
    List<String> lines = Files.readAllLines(plain);
    Path cut = Files.write(folder.resolve("cut.jsonl"), lines.subList(0, lines.size() - 1));

    assertThatThrownBy(() -> SnapshotFile.read(cut))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageEndingWith(
            "holds 22 records and was written with 23: the snapshot is cut short; scan or import"
                + " again");
  }

  @Test
  void gzipIsToldByItsBytesAndNotByTheName() throws IOException {
    Path gz = write("a.jsonl.gz", Records.full());
    Path renamed = Files.move(gz, folder.resolve("renamed.jsonl"));

    assertThat(read(renamed)).hasSize(23);
  }

  @Test
  void manyRecordsAreSortedThroughSeveralRunsAndFoundWhole() throws IOException {
    String filling = "x".repeat(1000);
    List<Group> groups =
        IntStream.range(0, 5_000)
            .mapToObj(number -> Records.group(number, filling))
            .collect(Collectors.toCollection(ArrayList::new));
    Path inOrder = writeInRuns("a.jsonl", groups);
    groups.addAll(List.copyOf(groups.subList(0, 500)));
    Collections.shuffle(groups, new Random(7));
    Path shuffled = writeInRuns("b.jsonl", groups);

    assertThat(Files.size(inOrder)).isGreaterThan(2L * (1 << 20));
    assertThat(Files.mismatch(inOrder, shuffled)).isEqualTo(-1);
    assertThat(read(inOrder)).hasSize(5_000).doesNotHaveDuplicates();
    assertThat(leftIn(folder)).containsExactlyInAnyOrder("a.jsonl", "b.jsonl");
  }

  private static List<String> leftIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void theSameThingSeenTwiceIsOneRecordThatHoldsWhatEitherTold() throws IOException {
    RoleAssignment longer = (RoleAssignment) Records.full().get(4);
    RoleAssignment shorter =
        new RoleAssignment(
            longer.id().toUpperCase(Locale.ROOT),
            longer.scope(),
            longer.role(),
            longer.principal(),
            "",
            longer.condition(),
            longer.createdOn(),
            longer.updatedOn());
    UnresolvedPrincipal passing = new UnresolvedPrincipal(Records.ANNA, "User");
    SnapshotRecord known = Records.full().get(9);

    List<SnapshotRecord> found = read(write("a.jsonl", List.of(longer, shorter, passing, known)));

    assertThat(found).hasSize(2).contains(known);
    assertThat(found.get(0)).isInstanceOf(RoleAssignment.class);
    assertThat(((RoleAssignment) found.get(0)).principalType()).isEqualTo("User");
  }

  @Test
  void hostileNamesComeBackAsTheyAre() throws IOException {
    List<Group> hostile =
        IntStream.range(0, HOSTILE.size())
            .mapToObj(number -> Records.group(100 + number, HOSTILE.get(number)))
            .toList();
    Path file = write("a.jsonl", hostile);

    assertThat(read(file)).isEqualTo(hostile);
    assertThat(below(Files.readString(file)).lines()).hasSize(HOSTILE.size());
  }

  private static final List<String> HOSTILE =
      List.of(
          "=cmd|' /C calc'!A0",
          "<script>alert(1)</script>",
          "${7*7} <#assign x=1>",
          "line\nbreak\r\nand\ttab",
          "\u0000\u0001\u001b[31m\u007f",
          "\u2028\u2029\u0085",
          "\"quoted\" \\ back",
          "{\"kind\":\"gap\"}",
          "\u202Ereversed",
          "\uD83D\uDE80 \u0130\u0131 \u00DF",
          " spaces ",
          "a|b|00|");

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(write("a.jsonl", Records.full()))))
        .isEqualTo("rw-------");
  }

  @Test
  void aMissingFolderIsMade() throws IOException {
    assertThat(read(write("new/folder/a.jsonl", Records.bare()))).hasSize(23);
  }

  @Test
  void anOlderFileIsReplacedWhole() throws IOException {
    write("a.jsonl", Records.full());

    assertThat(read(write("a.jsonl", List.of(Records.group(1, "one"))))).hasSize(1);
  }
}
