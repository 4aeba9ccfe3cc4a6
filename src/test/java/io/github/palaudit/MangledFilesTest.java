package io.github.palaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.catalog.RoleCatalogFile;
import io.github.palaudit.config.ConfigurationFile;
import io.github.palaudit.config.InvalidConfiguration;
import io.github.palaudit.evidence.EvidenceFile;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a file by hand, its reader either reads it or names it in the one exception
 * that the user is shown; anything else would be a fault of ours.
 */
@Tag("slow")
class MangledFilesTest {

  private static final int ROUNDS = 2000;

  private static final List<String> PIECES =
      List.of(
          "\n",
          "\r\n",
          "  ",
          "- ",
          ": ",
          "? ",
          "!!binary ",
          "&a ",
          "*a",
          "<<: *a",
          "---\n",
          "...\n",
          "'",
          "\"",
          "{",
          "}",
          "[",
          "]",
          "|",
          "> ",
          "#",
          "\t",
          "\0",
          "~",
          "null",
          ", ",
          ",",
          "1e9",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "é");

  @TempDir private Path folder;

  private void mangle(String whole, Class<? extends RuntimeException> told, Consumer<Path> reader)
      throws IOException {
    Random random = new Random(1);
    Path file = folder.resolve("mangled");
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder(whole);
      for (int cuts = random.nextInt(4); cuts >= 0; cuts--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        } else {
          text.delete(at, Math.min(text.length() - 1, at + random.nextInt(30)));
        }
      }
      Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
      try {
        reader.accept(file);
      } catch (RuntimeException refused) {
        assertThat(refused)
            .as("round %d:%n%s", round, text)
            .isInstanceOf(told)
            .hasMessageStartingWith(file + ":");
      }
    }
  }

  @Test
  void a_configuration() throws IOException {
    String template = ConfigurationFile.template();
    String everything =
        template.replaceAll("(?m)^( *)#(?=[a-zA-Z-])", "$1").replaceAll("(?m)^ *# .*\n", "");
    mangle(everything, InvalidConfiguration.class, ConfigurationFile::read);
  }

  @Test
  void a_role_table() throws IOException {
    RoleCatalog base = RoleCatalogFile.builtIn();
    String csv =
        """
        # source: a letter
        # date: 2026-03-01
        role_name,role_definition_id,pec_eligible,source,note
        Reader,acdd72a7-3385-48ef-bd42-f606fba81ae7,no,,"a ""quoted"", note"
        Owner,8e3af657-a8ff-443c-a75c-2fe8c4bcb635,yes,,
        """;
    mangle(csv, UnreadableInput.class, file -> RoleCatalogFile.extend(base, file));
    String json =
        """
        [{"role_name": "Reader", "role_definition_id": "acdd72a7-3385-48ef-bd42-f606fba81ae7",
          "pec_eligible": "no", "note": "\\u00e9"}]
        """;
    mangle(json, UnreadableInput.class, file -> RoleCatalogFile.extend(base, file));
  }

  @Test
  void evidence() throws IOException {
    String whole =
        """
        {"format":"palaudit-evidence/1"}
        {"tenantId":"33333333-aaaa-4000-8000-000000000001","objectId":\
        "22222222-aaaa-4000-8000-000000000001","answer":"linked","partnerId":"1000002","version":3,\
        "createdTime":"2018-01-01T00:00:00.1Z","collectedAt":"2026-05-04T12:00:00+02:00"}
        """;
    mangle(whole, UnreadableInput.class, EvidenceFile::read);
  }
}
