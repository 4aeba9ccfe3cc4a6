package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RecordLines;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a crash leaves of a journal, and who may go on with it. */
class JournalTest {

  private static final Note VISIBLE =
      new Note(Note.About.VISIBILITY, "a group of any name", "Public");

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant OLDEST = NOW.minus(Duration.ofHours(24));
  private static final Map<String, String> ABOUT = Map.of("tenant", "one", "--scope", "");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = Journal.beside(folder.resolve("a.jsonl.gz"));
  }

  private static SnapshotRecord principal(int number) {
    return new UnresolvedPrincipal(
        new ObjectId("0b1ec700-0000-4000-8000-00000000000" + number), "");
  }

  /** A journal with one reading that is done and one that is not. */
  private void broken() throws IOException {
    try (Journal journal = Journal.begin(file, ABOUT, NOW)) {
      int whole = journal.begin();
      journal.add(whole, principal(1));
      int half = journal.begin();
      journal.add(half, principal(2));
      journal.add(whole, VISIBLE);
      journal.add(half, new Note(Note.About.PRINCIPAL, "22222222", "User"));
      journal.done(whole, "whole");
    }
  }

  private Journal resumed() throws IOException {
    return Journal.resume(file, ABOUT, OLDEST, NOW.plusSeconds(60));
  }

  @Test
  void whatIsDoneComesBackAndWhatIsNotDoesNot() throws IOException {
    broken();

    try (Journal journal = resumed()) {
      List<SnapshotRecord> back = new ArrayList<>();
      List<Note> notes = new ArrayList<>();
      journal.replay(back::add, notes::add);

      assertThat(journal.from()).isEqualTo(NOW);
      assertThat(journal.isDone("whole")).isTrue();
      assertThat(journal.isDone("half")).isFalse();
      assertThat(back).containsExactly(principal(1));
      assertThat(notes).containsExactly(VISIBLE);
    }
  }

  @Test
  void itIsNobodyElsesWhileItIsOpen() throws IOException {
    broken();
    try (Journal journal = resumed()) {
      journal.replay(each -> {}, note -> {});

      assertThatThrownBy(this::resumed)
          .isInstanceOf(CannotResume.class)
          .hasMessageContaining("in use");
      assertThatThrownBy(() -> Journal.begin(file, ABOUT, NOW)).hasMessageContaining("in use");
      assertThatThrownBy(() -> Journal.kept(file)).hasMessageContaining("in use");
    }
    assertThat(Journal.kept(file)).contains(NOW);
  }

  @Test
  void anotherQuestionIsRefusedByName() throws IOException {
    broken();

    assertThatThrownBy(
            () ->
                Journal.resume(
                    file, Map.of("tenant", "one", "--scope", "/subscriptions/x"), OLDEST, NOW))
        .isInstanceOf(CannotResume.class)
        .hasMessageContaining("was begun without --scope, and now it is given");
    assertThatThrownBy(() -> Journal.resume(file, Map.of("tenant", "two"), OLDEST, NOW))
        .hasMessageContaining("was begun with tenant \"one\", and now it is \"two\"");
  }

  @Test
  void whatIsTooOldIsRefused() throws IOException {
    broken();

    assertThatThrownBy(() -> Journal.resume(file, ABOUT, NOW.plusSeconds(1), NOW.plusSeconds(2)))
        .isInstanceOf(CannotResume.class)
        .hasMessageContaining("too long ago");
  }

  @Test
  void aForeignFileIsRefused() throws IOException {
    Files.writeString(file, "{\"some\":\"thing\"}\nelse\n");

    assertThatThrownBy(this::resumed)
        .isInstanceOf(CannotResume.class)
        .hasMessageContaining("no unfinished scan");
  }

  @Test
  void aFileThatACrashLeftEmptyOrFullOfZerosIsBegunAnew() throws IOException {
    for (byte[] left :
        List.of(
            new byte[0], new byte[4096], "{\"format\":\"pal".getBytes(StandardCharsets.UTF_8))) {
      Files.write(file, left);

      assertThat(Journal.kept(file)).isEmpty();
      try (Journal journal = resumed()) {
        assertThat(journal.doneBefore()).isZero();
        assertThat(journal.from()).isEqualTo(NOW.plusSeconds(60));
      }
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void oneThatHoldsNothingYetIsNoUnfinishedScan() throws IOException {
    Journal journal = Journal.begin(file, ABOUT, NOW);
    assertThat(journal.isEmpty()).isTrue();
    byte[] head = Files.readAllBytes(file);
    journal.close();
    assertThat(file).doesNotExist();

    Files.write(file, head);
    assertThat(Journal.kept(file)).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerMayReadIt() throws IOException {
    broken();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private static List<String> copied(Journal journal) throws IOException {
    List<String> all = new ArrayList<>();
    journal.copyInto(line -> all.add(line.key()));
    return all;
  }

  private static String key(int number) {
    return new RecordLines().line(principal(number)).key();
  }

  @Test
  void whatWasReadBackIsHandedOnOnce() throws IOException {
    try (Journal journal = Journal.begin(file, ABOUT, NOW)) {
      int first = journal.begin();
      journal.add(first, principal(1));
      journal.done(first, "first");
      journal.readBack();
      int second = journal.begin();
      journal.add(second, principal(2));
      journal.readBack();
      journal.done(second, "second");
      journal.readBack();
      journal.add(journal.begin(), principal(3));

      assertThat(copied(journal)).containsExactly(key(1), key(2), key(3));
    }
  }

  @Test
  void whatAnEarlierRunHadNotDoneIsNotReadBack() throws IOException {
    broken();

    try (Journal journal = resumed()) {
      journal.readBack();
      journal.add(journal.begin(), principal(3));

      assertThat(copied(journal)).containsExactly(key(1), key(3));
    }
  }

  @Test
  void readingBackBesideTheReadersLosesNothingAndRepeatsNothing() throws IOException {
    try (Journal journal = Journal.begin(file, ABOUT, NOW)) {
      List<String> written = new ArrayList<>();
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> {
                for (int number = 0; number < 50_000; number++) {
                  int reading = journal.begin();
                  journal.add(reading, principal(number % 10));
                  written.add(key(number % 10));
                  if (number % 7 == 0) {
                    journal.done(reading, "reading " + number);
                  }
                }
              });
      while (!writing.isDone()) {
        journal.readBack();
      }
      writing.join();

      assertThat(copied(journal)).isEqualTo(written);
    }
  }

  @Test
  void whatTheDiskDoesNotGiveBackIsToldAndAskedForAgain() throws IOException {
    try (Journal journal = Journal.begin(file, ABOUT, NOW)) {
      for (int number = 1; number <= 3; number++) {
        int reading = journal.begin();
        journal.add(reading, principal(number));
        journal.done(reading, "reading " + number);
      }
      damage(key(2));

      assertThatThrownBy(() -> copied(journal))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot be read back whole: damaged at byte ");
    }
    try (Journal journal = resumed()) {
      assertThat(journal.isDone("reading 1")).isTrue();
      assertThat(journal.isDone("reading 2")).isFalse();
      assertThat(journal.isDone("reading 3")).isFalse();
      assertThat(copied(journal)).containsExactly(key(1));
    }
  }

  /** One letter of this text becomes another. */
  private void damage(String text) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] all = new byte[(int) bytes.length()];
      bytes.readFully(all);
      bytes.seek(new String(all, StandardCharsets.ISO_8859_1).indexOf(text));
      bytes.write('?');
    }
  }
}
