package io.github.palaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no snapshot, a newer one, or one that got damaged. */
class SnapshotFileTest {

  private static final String HEADER =
      "{\"format\":\"palaudit-snapshot/1\",\"tenant\":\"c0c0c0c0-0000-4000-8000-000000000001\","
          + "\"tenantName\":\"Contoso\",\"tool\":\"palaudit test\",\"origin\":\"scan\","
          + "\"collectedFrom\":\"2026-11-20T12:00:00Z\",\"collectedTo\":\"2026-11-20T12:01:00Z\","
          + "\"completeness\":{\"cost\":\"complete\"}}\n";
  private static final String GROUP =
      "{\"kind\":\"group\",\"id\":\"g-1\",\"displayName\":\"One\",\"fromDirectory\":true}\n";

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.jsonl"), text);
  }

  private static String refusal(Path file) {
    try {
      SnapshotFile.read(file);
    } catch (UnreadableInput refused) {
      String message = String.valueOf(refused.getMessage());
      assertThat(message).startsWith(file + ": ");
      return message.substring(file.toString().length() + 2);
    }
    return "read";
  }

  @Test
  void aFileWrittenByHandIsRead() throws IOException {
    Snapshot snapshot = SnapshotFile.read(file(HEADER + GROUP));

    assertThat(snapshot.tenant()).isEqualTo(Records.TENANT);
    assertThat(snapshot.completeness(Source.COST)).isEqualTo(Completeness.COMPLETE);
    assertThat(snapshot.records()).containsExactly(new Group(new ObjectId("g-1"), "One", true));
  }

  @Test
  void aPropertyThatIsNotKnownYetIsPassedOver() throws IOException {
    assertThat(
            SnapshotFile.read(
                    file(HEADER + GROUP.replace("\"kind\"", "\"later\":{\"a\":[1]},\"kind\"")))
                .principals())
        .hasSize(1);
  }

  @Test
  void aNewerFormatIsRefusedWithWhatToDo() throws IOException {
    assertThat(refusal(file(HEADER.replace("snapshot/1", "snapshot/2") + GROUP)))
        .isEqualTo("is a snapshot of a newer palaudit (palaudit-snapshot/2); update palaudit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "{}",
        "[]",
        "null",
        "42",
        "{\"value\":[]}",
        "{\"format\":\"palaudit-evidence/1\"}",
        "{\"format\":\"palaudit-snapshot/x\"}",
        "[{\"principalId\":\"a\"}]",
        "scope,role\n/,Owner\n",
        "PK\u0003\u0004",
        "not json at all"
      })
  void whatIsNoSnapshotIsRefusedWithWhatToDo(String text) throws IOException {
    assertThat(refusal(file(text)))
        .isEqualTo(
            "is not a palaudit snapshot; make one with \"palaudit scan\" or \"palaudit import\"");
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    assertThat(refusal(folder.resolve("none.jsonl"))).isEqualTo("there is no such file");
  }

  @Test
  void aFolderIsNoSnapshot() {
    assertThat(refusal(folder)).startsWith("cannot be read (");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"tenant\":\"c0c0c0c0-0000-4000-8000-000000000001\"",
        "\"collectedTo\":\"2026-11-20T12:01:00Z\"",
        "\"cost\":\"complete\""
      })
  void aHeaderThatIsDamagedIsToldByItsLine(String part) throws IOException {
    String broken = part.substring(0, part.indexOf(':')) + ":\"; rm -rf ~\"";

    assertThat(refusal(file(HEADER.replace(part, broken) + GROUP)))
        .isEqualTo("line 1: the snapshot's header is damaged; scan or import again");
  }

  @Test
  void aRecordThatIsCutShortIsToldByItsLine() throws IOException {
    assertThat(refusal(file(HEADER + GROUP + GROUP.substring(0, 20))))
        .startsWith("line 3: the snapshot is damaged or cut short (")
        .endsWith("); scan or import again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"unheard-of\",\"id\":\"g-1\"}\n",
        "{\"id\":\"g-1\"}\n",
        "{\"kind\":\"group\",\"id\":\"\"}\n",
        "{\"kind\":\"group\",\"displayName\":\"One\"}\n",
        "{\"kind\":\"group\",\"id\":null}\n",
        "{\"kind\":\"resourceGroup\"}\n",
        "{\"kind\":\"linkObservation\",\"answer\":\"linked\"}\n",
        "{\"kind\":\"cost\",\"scope\":\"/\"}\n",
        "{\"kind\":\"gap\"}\n",
        "{\"kind\":\"group\",\"id\":{}}\n",
        "{\"kind\":\"cost\",\"scope\":\"/\",\"month\":\"2026-13\"}\n",
        "{\"kind\":\"managementGroup\",\"id\":\"\"}\n",
        "garbage\n",
        "}\n"
      })
  void aRecordThatIsDamagedIsToldByItsLine(String broken) throws IOException {
    assertThat(refusal(file(HEADER + GROUP + GROUP + broken + GROUP)))
        .startsWith("line 4: the snapshot is damaged or cut short (");
  }

  @Test
  void aDeepOrHugeRecordIsRefused() throws IOException {
    assertThat(refusal(file(HEADER + "{\"kind\":\"group\",\"x\":" + "[".repeat(1000) + "\n")))
        .startsWith("line 2: the snapshot is damaged");
    assertThat(
            refusal(file(HEADER + "{\"kind\":\"group\",\"id\":\"" + "x".repeat(2 << 20) + "\"}\n")))
        .startsWith("line 2: the snapshot is damaged");
  }

  @Test
  void aTruncatedGzipIsToldAsDamaged() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write((HEADER + GROUP.repeat(1)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = zipped.toByteArray();
    for (int length : new int[] {whole.length - 1, whole.length - 9, whole.length / 2, 12, 3}) {
      Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, length));
      assertThat(refusal(cut)).as("of " + length + " bytes").isNotEqualTo("read");
    }
  }

  @Test
  void theRefusalIsOfAKindThatIsMeantForTheUser() throws IOException {
    Path file = file("no");

    assertThatThrownBy(() -> SnapshotFile.read(file)).isInstanceOf(UnreadableInput.class);
  }
}
