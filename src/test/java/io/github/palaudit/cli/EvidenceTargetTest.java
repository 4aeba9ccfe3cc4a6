package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a run's evidence goes. */
class EvidenceTargetTest {

  @TempDir private Path folder;

  private Path target(Path output) {
    return EvidenceTarget.of(Optional.of(output), Cli.NOW, new CommandLine(CommandSpec.create()));
  }

  @Test
  void aFolderGetsAFileNamedAfterTheMoment() {
    assertThat(target(folder)).isEqualTo(folder.resolve("links-20261120T120000Z.jsonl"));
  }

  @Test
  void theSecondFileOfTheSameMomentGetsANumber() throws IOException {
    Files.writeString(folder.resolve("links-20261120T120000Z.jsonl"), "the first");

    assertThat(target(folder)).isEqualTo(folder.resolve("links-20261120T120000Z-2.jsonl"));
  }

  @Test
  void withoutAnOptionItIsHere() {
    assertThat(EvidenceTarget.of(Optional.empty(), Cli.NOW, new CommandLine(CommandSpec.create())))
        .isEqualTo(Path.of("links-20261120T120000Z.jsonl"));
  }

  @Test
  void aPlaceThatTakesNoFileIsRefusedBeforeAnybodySignsIn() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "a file, no folder");

    assertThatThrownBy(() -> target(file.resolve("inside/links.jsonl")))
        .isInstanceOf(ParameterException.class)
        .hasMessage("nothing can be written into " + file + "; give another --output.");
  }

  @Test
  void aFolderThatIsYetToBeMadeWillDo() {
    Path wanted = folder.resolve("a/b/links.jsonl");

    assertThat(target(wanted)).isEqualTo(wanted);
  }
}
