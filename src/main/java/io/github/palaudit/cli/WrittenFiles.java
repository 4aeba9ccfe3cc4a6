package io.github.palaudit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Says which files were written. */
final class WrittenFiles {

  private WrittenFiles() {}

  static void print(PrintWriter out, List<Path> files) {
    out.println();
    files.forEach(file -> out.println(Plain.line("Written: " + file)));
  }
}
