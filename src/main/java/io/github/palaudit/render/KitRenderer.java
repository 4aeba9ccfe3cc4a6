package io.github.palaudit.render;

import io.github.palaudit.kit.Kit;
import java.io.IOException;
import java.io.OutputStream;

/** Turns all instructions for colleagues into one file. */
public interface KitRenderer {

  /** The name of the file, such as {@code index.html}. */
  String fileName();

  /** Writes the whole file; the stream is the caller's to close. */
  void render(Kit kit, OutputStream out) throws IOException;
}
