package io.github.palaudit.intake;

import io.github.palaudit.intake.json.FileTrouble;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A path that the user gave, as files: itself, or what lies directly in the folder. */
final class InputFiles {

  private InputFiles() {}

  /**
   * The files, by name; hidden ones are passed over, and folders inside with a note.
   *
   * @throws UnreadableInput when the folder holds no file or may not be read
   */
  static List<Path> of(Path given, Consumer<String> notes) {
    if (!Files.isDirectory(given)) {
      return List.of(given);
    }
    List<Path> entries = entries(given);
    List<Path> files = entries.stream().filter(entry -> !Files.isDirectory(entry)).toList();
    if (files.isEmpty()) {
      throw new UnreadableInput(
          given.toString(), "this folder holds no file; put the exported files into it");
    }
    if (files.size() < entries.size()) {
      notes.accept(given + ": the folders in this folder were not read");
    }
    return files;
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw FileTrouble.of(folder, failure);
    }
  }
}
