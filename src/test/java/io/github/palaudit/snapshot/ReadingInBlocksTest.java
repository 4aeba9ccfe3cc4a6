package io.github.palaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot comes to the same however its bytes are cut into blocks and whoever parses them. */
class ReadingInBlocksTest {

  private static final JsonMapper MAPPER = SnapshotJson.newMapper();
  private static final int WHOLE = 1 << 24;
  private static final String HEADER = header();

  private static final List<String> HARD =
      List.of("", "a", "\u00DF\u0130", "\"q\" \\", "tab\t", "\uD83D\uDE80", "x".repeat(700));

  private static String header() {
    try {
      return MAPPER.writeValueAsString(Records.header()) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @AfterEach
  void nothingIsLeftRunning() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("palaudit-reading")) {
        thread.join(Duration.ofSeconds(20).toMillis());
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static RoleAssignment assignment(Random random) {
    List<ScopeId> scopes =
        List.of(
            ScopeId.ROOT,
            Records.MG,
            Records.SUB,
            Records.SUB.resourceGroup("rg-" + random.nextInt(20)),
            ScopeId.of("/subscriptions/s/resourceGroups/\u00FC"));
    ScopeId scope = one(random, scopes);
    String above = random.nextInt(4) > 0 ? scope.text() : "/subscriptions/other";
    return new RoleAssignment(
        above + RoleAssignment.BELOW + random.nextInt(1000) + one(random, HARD),
        scope,
        new RoleDefinitionId("role-" + random.nextInt(9)),
        new ObjectId("object-" + random.nextInt(50)),
        one(random, List.of("User", "Group", "", "N\u00E9w")),
        random.nextBoolean() ? Optional.empty() : Optional.of(one(random, HARD)),
        random.nextBoolean() ? Optional.empty() : Optional.of(Records.TIME),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(Records.TIME.plusSeconds(random.nextInt(100_000_000))));
  }

  /** Lines of all kinds, some of them empty, and what the general way makes of each by itself. */
  private static List<SnapshotRecord> fill(StringBuilder text, Random random, int count)
      throws JsonProcessingException {
    List<SnapshotRecord> expected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SnapshotRecord written =
          random.nextInt(3) > 0
              ? assignment(random)
              : one(random, random.nextBoolean() ? Records.full() : Records.bare());
      String line = MAPPER.writeValueAsString(written);
      expected.add(MAPPER.readValue(line, SnapshotRecord.class));
      text.append(one(random, List.of("", "", "", "\n", " \t\r\n", " ")))
          .append(line)
          .append(one(random, List.of("\n", "\n", "\n", "\r\n", " \n")));
    }
    return expected;
  }

  private static Snapshot read(byte[] bytes, int block) throws IOException {
    return SnapshotFile.read("a.jsonl", new ByteArrayInputStream(bytes), block);
  }

  private static String refusal(byte[] bytes, int block) throws IOException {
    try {
      read(bytes, block);
      return "read";
    } catch (UnreadableInput refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 999, 5000, 1 << 16, WHOLE})
  void theRecordsAreThoseOfTheirLines(int block) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    List<SnapshotRecord> expected = fill(text, new Random(7), 3000);

    Map<SnapshotRecord.Section, List<SnapshotRecord>> found = new HashMap<>();
    read(utf8(text.toString()), block)
        .records()
        .forEach(one -> found.computeIfAbsent(one.section(), s -> new ArrayList<>()).add(one));

    for (SnapshotRecord.Section section : SnapshotRecord.Section.values()) {
      assertThat(found.get(section))
          .isEqualTo(expected.stream().filter(one -> one.section() == section).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 5000, WHOLE})
  void equalIdsAreOneObject(int block) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    fill(text, new Random(8), 3000);
    Map<String, ScopeId> scopes = new HashMap<>();
    Map<ObjectId, ObjectId> objects = new HashMap<>();
    Map<RoleDefinitionId, RoleDefinitionId> roles = new HashMap<>();

    for (RoleAssignment one : read(utf8(text.toString()), block).roleAssignments()) {
      if (one.scope().text().chars().allMatch(c -> c < 0x80)) {
        assertThat(scopes.computeIfAbsent(one.scope().text(), t -> one.scope()))
            .isSameAs(one.scope());
      }
      assertThat(objects.computeIfAbsent(one.principal(), p -> p)).isSameAs(one.principal());
      assertThat(roles.computeIfAbsent(one.role(), r -> r)).isSameAs(one.role());
    }
  }

  @Test
  void aDamagedLineIsNamedTheSameHoweverTheBlocksAreCut() throws IOException {
    Random random = new Random(9);
    int refused = 0;
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder(HEADER);
      fill(text, random, 60);
      byte[] bytes = utf8(text.toString());
      int from = HEADER.length();
      for (int damages = 1 + random.nextInt(2); damages > 0; damages--) {
        bytes[from + random.nextInt(bytes.length - from)] =
            one(random, List.of((byte) '"', (byte) '\n', (byte) '}', (byte) 0, (byte) 0xff));
      }
      if (random.nextBoolean()) {
        bytes = Arrays.copyOf(bytes, from + random.nextInt(bytes.length - from));
      }
      String told = refusal(bytes, WHOLE);
      refused += told.equals("read") ? 0 : 1;
      for (int block : List.of(1, 64, 1000, 6000)) {
        assertThat(refusal(bytes, block)).as("block of %s, round %s", block, round).isEqualTo(told);
      }
    }
    assertThat(refused).isGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, WHOLE})
  void theFirstOfSeveralDamagedLinesIsNamed(int block) throws IOException {
    String good = MAPPER.writeValueAsString(Records.group(1, "one")) + "\n";
    String text = HEADER + good.repeat(40) + "\n{\n" + good.repeat(40) + "garbage\n" + good;

    assertThat(refusal(utf8(text), block))
        .startsWith("a.jsonl: line 43: the snapshot is damaged or cut short (")
        .contains("; line: 43, column: 1]")
        .endsWith("); scan or import again");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, WHOLE})
  void aRecordOfSeveralLinesIsRefused(int block) throws IOException {
    String pretty = "{\n\"kind\":\"group\",\n\"id\":\"g-1\"\n}\n";

    assertThat(refusal(utf8(HEADER + pretty), block)).startsWith("a.jsonl: line 2: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"scope\":\" \"",
        "\"scope\":\"\"",
        "\"other\":1",
        "\"scope\":null",
        "\"scope\":7}"
      })
  void aRoleAssignmentWithoutItsScopeIsToldByItsLine(String scope) throws IOException {
    String line =
        "{\"kind\":\"roleAssignment\",\"id\":\"a\","
            + scope
            + ",\"role\":\"r\",\"principal\":\"p\"}\n";

    assertThat(refusal(utf8(HEADER + "\r\n" + line), WHOLE))
        .startsWith("a.jsonl: line 3: the snapshot is damaged or cut short (");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, WHOLE})
  void gzipThatWasCutNamesTheLineUnlessOneBeforeItIsDamaged(int block) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    fill(text, new Random(10), 500);
    byte[] cut = cut(zipped(utf8(text.toString())));
    byte[] damagedBefore = cut(zipped(utf8(HEADER + "{}\n" + text.substring(HEADER.length()))));

    assertThat(refusal(cut, block))
        .startsWith("a.jsonl: line ")
        .contains("java.io.EOFException: Unexpected end of ZLIB input stream")
        .isEqualTo(refusal(cut, 77));
    assertThat(refusal(damagedBefore, block)).startsWith("a.jsonl: line 2: ");
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length * 2 / 3);
  }

  @Test
  void anInterruptStopsReading() {
    StringBuilder text = new StringBuilder(HEADER);
    text.append("\n".repeat(100_000));
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> read(utf8(text.toString()), 100))
          .isInstanceOf(IOException.class)
          .hasMessage("interrupted");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
