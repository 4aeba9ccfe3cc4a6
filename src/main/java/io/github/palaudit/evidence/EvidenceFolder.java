package io.github.palaudit.evidence;

import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads folders of evidence files. */
public final class EvidenceFolder {

  private EvidenceFolder() {}

  /**
   * The observations in every {@code .jsonl} and {@code .json} file of these folders, by folder and
   * file name. Folders inside them are not looked into; a path to a file stands for that file.
   *
   * @throws UnreadableInput when a folder is missing, or one of these files is no {@link
   *     EvidenceFile}
   */
  public static List<DatedObservation> read(Collection<Path> folders) {
    return folders.stream()
        .flatMap(folder -> files(folder).stream())
        .flatMap(file -> EvidenceFile.read(file).stream())
        .toList();
  }

  private static List<Path> files(Path folder) {
    if (Files.isRegularFile(folder)) {
      return List.of(folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new UnreadableInput(folder.toString(), "there is no such evidence folder");
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(file -> Files.isRegularFile(file) && isEvidence(file))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException failure) {
      throw new UnreadableInput(
          folder.toString(), "the evidence folder cannot be read (" + failure + ")", failure);
    }
  }

  private static boolean isEvidence(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".json");
  }
}
