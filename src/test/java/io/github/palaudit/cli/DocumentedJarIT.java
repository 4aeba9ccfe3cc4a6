package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README's tour on the sample, by the jar that users get. */
class DocumentedJarIT {

  private static final List<String> TOUR =
      List.of(
          "./palaudit sample",
          "./palaudit report palaudit-sample",
          "./palaudit compare palaudit-sample",
          "./palaudit portfolio palaudit-sample",
          "./palaudit explain --snapshot palaudit");

  @TempDir private Path folder;
  @TempDir private Path beside;

  @Test
  void theTourShowsWhatTheReadmeShows() throws Exception {
    DocumentText readme =
        DocumentText.all(Path.of("")).stream()
            .filter(page -> page.name().equals("README.md"))
            .findFirst()
            .orElseThrow();
    DocumentScript script = DocumentScript.of(readme);
    String tour =
        script.commands().stream()
            .map(script::whole)
            .filter(command -> TOUR.stream().anyMatch(command::startsWith))
            .collect(Collectors.joining("\n", "", "\n"));
    StringBuilder printed = new StringBuilder();

    new DocumentShell(folder, beside, List.of("./palaudit"))
        .run(
            tour,
            new DocumentShell.Listener() {
              @Override
              public Cli.Result called(int line, List<String> words) {
                Cli.Result result = run(words.subList(1, words.size()));
                assertThat(result.code()).as(words.toString()).isZero();
                printed.append(result.out());
                return result;
              }

              @Override
              public void failed(int line, int code, String command) {
                throw new AssertionError(line + ": " + command + " ended with " + code);
              }
            });

    assertThat(Files.isRegularFile(folder.resolve("palaudit-sample/contoso/audit.html"))).isTrue();
    readme.blocks().stream()
        .filter(block -> block.language().equals("text"))
        .forEach(block -> assertThat(printed.toString().lines()).containsAll(block.lines()));
  }

  private Cli.Result run(List<String> words) {
    try {
      return new PackagedJar(folder).run(words.toArray(String[]::new));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
