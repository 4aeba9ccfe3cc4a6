package io.github.palaudit.intake;

import io.github.palaudit.intake.json.FileTrouble;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    List<Path> plain = entries.stream().filter(entry -> !Files.isDirectory(entry)).toList();
    List<Path> files = plain.stream().filter(InputFiles::isJson).toList();
    if (!files.isEmpty() && files.size() < plain.size()) {
      notes.accept(
          given
              + ": files that are not named .json, .jsonl or .ndjson were not read: "
              + others(plain));
    }
    if (files.isEmpty()) {
      throw new UnreadableInput(
          given.toString(),
          "this folder holds no file named .json, .jsonl or .ndjson; put the exported files into it");
    }
    if (plain.size() < entries.size()) {
      notes.accept(given + ": the folders in this folder were not read");
    }
    return files;
  }

  private static boolean isJson(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  private static String others(List<Path> files) {
    return files.stream()
        .filter(file -> !isJson(file))
        .map(file -> String.valueOf(file.getFileName()))
        .collect(Collectors.joining(", "));
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
