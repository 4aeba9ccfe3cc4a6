package io.github.palaudit.render.html;

import io.github.palaudit.kit.Kit;
import io.github.palaudit.kit.KitPage;
import io.github.palaudit.render.PageRenderer;
import io.github.palaudit.render.template.Templates;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the instructions for one colleague as a page without scripts that needs nothing else. */
public final class KitHtml implements PageRenderer {

  private final Templates templates = Templates.OURS;
  private final String style = templates.file("html/kit.css");

  @Override
  public String ending() {
    return ".html";
  }

  @Override
  public void render(Kit kit, KitPage page, OutputStream out) throws IOException {
    run(
        "html/kit-page.ftlh",
        Map.of("kit", KitViews.kit(kit), "page", KitViews.page(page), "style", style),
        out);
  }

  /** Runs one of the kit's templates. */
  private void run(String template, Map<String, Object> values, OutputStream out)
      throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    templates.run(template, values, writer);
    writer.flush();
  }

  /** The page that lists them all. */
  void index(Kit kit, OutputStream out) throws IOException {
    run(
        "html/kit-index.ftlh",
        Map.of(
            "kit", KitViews.kit(kit),
            "style", style,
            "counts", KitViews.counts(kit),
            "pages", kit.pages().stream().map(KitViews::row).toList(),
            "leftOut", kit.leftOut().stream().map(KitViews::leftOut).toList()),
        out);
  }
}
