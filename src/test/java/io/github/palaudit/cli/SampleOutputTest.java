package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.render.excel.WorkbookDump;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lies in sample-output is what the sample writes now. When a change is meant: {@code
 * ./palaudit sample -o sample-output}, and look at the difference.
 */
class SampleOutputTest {

  private static final Path KEPT = Path.of("sample-output");

  @TempDir private Path folder;

  @Test
  void theSampleOutputIsNotStale() throws IOException {
    Cli.Result result = new Cli().run("sample", "-q", "-o", folder.toString());
    assertThat(result.code()).as(result.err()).isZero();

    assertThat(files(KEPT)).isEqualTo(files(folder));
    for (String name : files(folder)) {
      assertThat(shown(KEPT.resolve(name))).as(name).isEqualTo(shown(folder.resolve(name)));
    }
  }

  /** All files but the screenshots, by name. */
  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith("screenshots/"))
          .sorted()
          .toList();
    }
  }

  /** The text of a file; of a workbook its cells, of a compressed file what is in it. */
  private static String shown(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".xlsx")) {
      return WorkbookDump.of(Files.readAllBytes(file));
    }
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
