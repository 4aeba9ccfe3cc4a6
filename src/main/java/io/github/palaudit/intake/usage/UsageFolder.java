package io.github.palaudit.intake.usage;

import io.github.palaudit.intake.json.FileTrouble;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A path that the user gave, as files: itself, or the tables that lie directly in the folder. */
final class UsageFolder {

  private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".xlsx");

  private UsageFolder() {}

  static List<Path> files(Path given, Consumer<String> notes) {
    if (!Files.isDirectory(given)) {
      return List.of(given);
    }
    try (Stream<Path> listed = Files.list(given)) {
      List<Path> entries = listed.filter(path -> !name(path).startsWith(".")).sorted().toList();
      List<Path> tables = entries.stream().filter(UsageFolder::isTable).toList();
      if (tables.isEmpty()) {
        throw new UnreadableInput(
            given.toString(), "this folder holds no file named " + String.join(", ", ENDINGS));
      }
      if (tables.size() < entries.size()) {
        notes.accept(given + ": not read, as of another kind: " + (entries.size() - tables.size()));
      }
      return tables;
    } catch (IOException failure) {
      throw FileTrouble.of(given, failure);
    }
  }

  private static boolean isTable(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    // Excel keeps a file of this kind beside a workbook that is open.
    return ENDINGS.stream().anyMatch(name::endsWith)
        && !name.startsWith("~$")
        && !Files.isDirectory(file);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
