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
   * @throws ParameterException when the named file is there already
   */
  static Path of(Optional<Path> output, Instant now, CommandLine line) {
    String usual = "links-" + STAMP.format(now) + ".jsonl";
    if (output.isEmpty()) {
      return free(Path.of(usual));
    }
    Path named = output.get();
    if (Files.isDirectory(named)) {
      return free(named.resolve(usual));
    }
    if (Files.exists(named)) {
      throw new ParameterException(
          line,
          named + " exists already, and evidence is not written over; give another --output.");
    }
    return named;
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
