package io.github.palaudit.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --previous}: what earlier audits left. */
final class PreviousOption {

  @Option(
      names = "--previous",
      paramLabel = "FILE|FOLDER",
      description = {
        "an earlier audit.json, audit.xlsx or snapshot, or a folder of them: what was typed into"
            + " the review columns is carried over, and the trend is shown (docs/decisions.md);"
            + " may be repeated"
      })
  private List<Path> paths = List.of();

  /** The files and folders. */
  List<Path> paths() {
    return List.copyOf(paths);
  }
}
