package io.github.palaudit.render.html;

import io.github.palaudit.kit.Kit;
import io.github.palaudit.render.KitRenderer;
import java.io.IOException;
import java.io.OutputStream;

/** Writes {@code index.html}: whom the instructions are for, and who was left out. */
public final class KitIndexHtml implements KitRenderer {

  private final KitHtml pages = new KitHtml();

  @Override
  public String fileName() {
    return "index.html";
  }

  @Override
  public void render(Kit kit, OutputStream out) throws IOException {
    pages.index(kit, out);
  }
}
