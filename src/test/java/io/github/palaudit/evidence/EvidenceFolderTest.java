package io.github.palaudit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of evidence. */
class EvidenceFolderTest {

  private static final String ONE =
      "{\"format\":\"palaudit-evidence/1\"}\n"
          + "{\"tenantId\":\"33333333-aaaa-4000-8000-000000000001\","
          + "\"objectId\":\"22222222-aaaa-4000-8000-000000000001\",\"answer\":\"not-linked\","
          + "\"collectedAt\":\"2026-05-04T10:00:00Z\"}\n";

  @TempDir private Path folder;

  @Test
  void reads_evidence_files_by_name_and_nothing_else() throws IOException {
    Files.writeString(folder.resolve("b.JSONL"), ONE);
    Files.writeString(folder.resolve("a.json"), ONE);
    Files.writeString(folder.resolve("README.md"), "Ask Ada.");
    Files.createDirectory(folder.resolve("old.json"));

    List<DatedObservation> read = EvidenceFolder.read(List.of(folder, folder.resolve("a.json")));

    assertThat(read)
        .extracting(dated -> dated.observation().source())
        .containsExactly("a.json", "b.JSONL", "a.json");
  }

  @Test
  void a_foreign_file_among_them_is_named() throws IOException {
    Path foreign = Files.writeString(folder.resolve("pal.json"), "{\"type\":\"user\"}");
    assertThatThrownBy(() -> EvidenceFolder.read(List.of(folder)))
        .hasMessage(
            foreign
                + ": is no evidence file: its first line is not"
                + " {\"format\":\"palaudit-evidence/1\"}");
  }

  @Test
  void a_missing_folder_is_named() {
    Path missing = folder.resolve("nowhere");
    assertThatThrownBy(() -> EvidenceFolder.read(List.of(missing)))
        .hasMessage(missing + ": there is no such evidence folder");
  }
}
