package io.github.palaudit.render;

import io.github.palaudit.report.Report;
import java.io.IOException;
import java.io.OutputStream;

/** Shows a report in one format. */
public interface Renderer {

  /** The name of the file it makes. */
  String fileName();

  /** Whether this report has what the file shows; without it the file is not written. */
  default boolean isFor(Report report) {
    return true;
  }

  /**
   * Writes the whole file. The same report gives the same file.
   *
   * @param out the caller's to close
   * @throws IOException when it cannot be written to
   */
  void render(Report report, OutputStream out) throws IOException;
}
