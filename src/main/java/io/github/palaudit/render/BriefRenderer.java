package io.github.palaudit.render;

import io.github.palaudit.report.Brief;
import java.io.IOException;
import java.io.OutputStream;

/** Shows a brief in one format. */
public interface BriefRenderer {

  /** The name of the file it makes of this one, such as {@code comparison.html}. */
  String fileName(Brief brief);

  /**
   * Writes the whole file. The same brief gives the same file.
   *
   * @param out the caller's to close
   * @throws IOException when it cannot be written to
   */
  void render(Brief brief, OutputStream out) throws IOException;
}
