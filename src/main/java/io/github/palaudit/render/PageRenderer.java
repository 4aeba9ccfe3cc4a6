package io.github.palaudit.render;

import io.github.palaudit.kit.Kit;
import io.github.palaudit.kit.KitPage;
import java.io.IOException;
import java.io.OutputStream;

/** Turns the instructions for one colleague into a file. */
public interface PageRenderer {

  /** What the names of its files end in, such as {@code .html}. */
  String ending();

  /** Writes the whole file; the stream is the caller's to close. */
  void render(Kit kit, KitPage page, OutputStream out) throws IOException;
}
