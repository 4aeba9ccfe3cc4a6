package io.github.palaudit.intake;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.intake.json.FileTrouble;
import io.github.palaudit.intake.json.Row;
import io.github.palaudit.intake.link.EvidenceDates;
import io.github.palaudit.intake.link.LinkFile;
import io.github.palaudit.intake.link.LinkForms;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files and folders of link evidence, of any form and any tenant. */
public final class LinkFiles {

  private static final List<String> ENDINGS =
      List.of(".jsonl", ".json", ".ndjson", ".csv", ".tsv", ".txt");

  private LinkFiles() {}

  /**
   * The evidence in one file, row by row.
   *
   * @throws UnreadableInput when the file as a whole cannot be used
   */
  public static LinkFile read(Path file, EvidenceDates dates) {
    return LinkForms.read(file, dates, row -> foreign(file, row));
  }

  /**
   * All evidence in the folders of palaudit.yaml; a path to a file stands for that file.
   *
   * @throws UnreadableInput when a folder is missing, or any file or row in one cannot be used
   */
  public static List<DatedObservation> ofFolders(Collection<Path> folders, EvidenceDates dates) {
    return folders.stream()
        .flatMap(folder -> in(folder, note -> {}).stream())
        .flatMap(file -> read(file, dates).whole().stream())
        .map(LinkFile::dated)
        .toList();
  }

  /**
   * All evidence in what the user named.
   *
   * @throws UnreadableInput as for folders, and when a folder holds none
   */
  public static List<DatedObservation> ofPaths(Collection<Path> given, EvidenceDates dates) {
    return given.stream()
        .flatMap(path -> some(path, note -> {}).stream())
        .flatMap(file -> read(file, dates).whole().stream())
        .map(LinkFile::dated)
        .toList();
  }

  /**
   * The files that a path stands for: itself, or the evidence that lies directly in the folder, by
   * name.
   *
   * @param notes told what else lies there
   * @throws UnreadableInput when there is nothing, or the folder may not be read
   */
  public static List<Path> in(Path given, Consumer<String> notes) {
    if (!Files.exists(given)) {
      throw FileTrouble.of(given, new NoSuchFileException(given.toString()));
    }
    if (!Files.isDirectory(given)) {
      return List.of(given);
    }
    try (Stream<Path> inside = Files.list(given)) {
      List<Path> entries =
          inside
              .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
      List<Path> others = entries.stream().filter(entry -> !isEvidence(entry)).toList();
      if (!others.isEmpty()) {
        notes.accept(
            given
                + ": not read, as no evidence is named so: "
                + others.stream()
                    .map(other -> String.valueOf(other.getFileName()))
                    .collect(Collectors.joining(", ")));
      }
      return entries.stream().filter(LinkFiles::isEvidence).toList();
    } catch (IOException failure) {
      throw FileTrouble.of(given, failure);
    }
  }

  /** The same, of at least one file. */
  public static List<Path> some(Path given, Consumer<String> notes) {
    List<Path> files = in(given, notes);
    if (files.isEmpty()) {
      throw new UnreadableInput(
          given.toString(),
          "this folder holds no file named "
              + String.join(", ", ENDINGS)
              + "; put the evidence into it");
    }
    return files;
  }

  /** A link that leads nowhere is evidence that is missing, so it is left to be refused. */
  private static boolean isEvidence(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith)
        && (Files.isRegularFile(file) || Files.isSymbolicLink(file) && !Files.exists(file));
  }

  /** A row of a kind that another option takes is the user's mistake. */
  private static Optional<UnreadableInput> foreign(Path file, Row row) {
    RowKind kind = Recognition.of(row);
    return kind == RowKind.PARTNER_LINK || kind == RowKind.ERROR
        ? Optional.empty()
        : Optional.of(WrongKind.of(file, ImportOption.LINKS, kind, row));
  }
}
