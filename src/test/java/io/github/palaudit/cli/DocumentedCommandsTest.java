package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command line of README.md and docs does what the page says. */
@Tag("slow")
class DocumentedCommandsTest {

  private static final Path ROOT = Path.of("").toAbsolutePath();

  @TempDir private static Path folder;

  private static List<String> told = List.of();

  @BeforeAll
  static void run() throws Exception {
    Path working = Files.createDirectory(folder.resolve("working"));
    Path beside = Files.createDirectory(folder.resolve("beside"));
    Path file = folder.resolve("told.txt");
    File log = folder.resolve("log.txt").toFile();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Dpalaudit.root=" + ROOT,
                "-cp",
                absoluteClassPath(),
                DocumentRun.class.getName(),
                ROOT.toString(),
                beside.toString(),
                file.toString())
            .directory(working.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    try {
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("ends in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
    told = Files.readAllLines(file);
  }

  private static String absoluteClassPath() {
    return String.join(
        File.pathSeparator,
        List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  @Test
  void everyCommandLineRunsAndEndsAsItsPageSays() {
    assertThat(told).filteredOn(line -> !line.startsWith("ran ")).isEmpty();
  }

  @Test
  void everyPageWasRead() {
    assertThat(told)
        .filteredOn(line -> line.startsWith("ran "))
        .hasSameSizeAs(DocumentText.all(ROOT));
  }

  @Test
  void whatIsSaidToBeStillBuiltDoesNotExist() {
    assertThat(DocumentTables.NOT_MERGED)
        .as("built by now: take it out of DocumentTables.NOT_MERGED, and its steps are run")
        .noneMatch(DocumentedOptions::exists);
  }
}
