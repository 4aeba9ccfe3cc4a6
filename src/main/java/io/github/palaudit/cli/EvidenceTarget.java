package io.github.palaudit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where a run's evidence goes: a file of its own, never one that is there already. */
final class EvidenceTarget {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private EvidenceTarget() {}

  /**
   * The file: the named one, one in the named folder, or one here.
   *
   * @throws ParameterException when the named file is there already, or nothing can be written
   *     there: better known before anybody signs in
   */
  static Path of(Optional<Path> output, Instant now, CommandLine line) {
    String usual = "links-" + STAMP.format(now) + ".jsonl";
    Path named = output.orElse(Path.of(""));
    if (Files.isDirectory(named)) {
      return free(writable(named, line).resolve(usual));
    }
    if (Files.exists(named)) {
      throw new ParameterException(
          line,
          named + " exists already, and evidence is not written over; give another --output.");
    }
    return writable(named, line);
  }

  /** The path, which is to be made where it does not exist yet. */
  private static Path writable(Path path, CommandLine line) {
    Path folder = path.toAbsolutePath();
    while (!Files.exists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new ParameterException(
          line, "nothing can be written into " + folder + "; give another --output.");
    }
    return path;
  }

  /** This path, or the next one with a number that is free. */
  static Path free(Path wanted) {
    Path path = wanted;
    for (int number = 2; Files.exists(path); number++) {
      String name = String.valueOf(wanted.getFileName());
      int dot = name.lastIndexOf('.');
      path =
          wanted.resolveSibling(
              dot < 1
                  ? name + "-" + number
                  : name.substring(0, dot) + "-" + number + name.substring(dot));
    }
    return path;
  }
}
