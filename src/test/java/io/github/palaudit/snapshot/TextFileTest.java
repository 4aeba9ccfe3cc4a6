package io.github.palaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading what somebody handed us. */
class TextFileTest {

  @TempDir private Path folder;

  private void refuses(byte[] bytes, String problem) throws IOException {
    Path file = Files.write(folder.resolve("given"), bytes);
    assertThatThrownBy(() -> TextFile.read(file, 1 << 20))
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(file + ": " + problem);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_text() {
    TextFile file = TextFile.of("x", "\uFEFFé".getBytes(StandardCharsets.UTF_8));
    assertThat(file.text()).isEqualTo("é");
    assertThat(file.name()).isEqualTo("x");
  }

  @Test
  void the_fingerprint_is_that_of_the_bytes() {
    // printf abc | sha256sum
    assertThat(TextFile.of("x", "abc".getBytes(StandardCharsets.UTF_8)).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void utf_16_is_refused_with_or_without_its_mark() throws IOException {
    String problem =
        "is UTF-16 (as PowerShell's > writes it); save it as UTF-8, for example with Out-File"
            + " -Encoding utf8";
    refuses("\uFEFFabc".getBytes(StandardCharsets.UTF_16LE), problem);
    refuses("\uFEFFabc".getBytes(StandardCharsets.UTF_16BE), problem);
    refuses("abc".getBytes(StandardCharsets.UTF_16LE), problem);
    refuses("abc".getBytes(StandardCharsets.UTF_16BE), problem);
  }

  @Test
  void what_is_no_text_is_refused() throws IOException {
    refuses(new byte[] {'a', 'b', 0, 'c'}, "is not a text file");
    refuses(
        "Zürich".getBytes(Charset.forName("ISO-8859-1")), "is not text in UTF-8; save it as UTF-8");
    refuses(" \n".getBytes(StandardCharsets.UTF_8), "is empty");
    refuses(new byte[0], "is empty");
    refuses(new byte[(1 << 20) + 1], "is larger than 1 MB, which no such file should be");
  }

  @Test
  void a_missing_file_and_a_folder_are_told_apart() {
    Path missing = folder.resolve("nowhere");
    assertThatThrownBy(() -> TextFile.read(missing, 10))
        .hasMessage(missing + ": there is no such file");
    assertThatThrownBy(() -> TextFile.read(folder, 10))
        .hasMessage(folder + ": is a folder, a file is needed");
  }
}
