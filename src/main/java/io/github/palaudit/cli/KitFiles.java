package io.github.palaudit.cli;

import io.github.palaudit.kit.Kit;
import io.github.palaudit.kit.KitPage;
import io.github.palaudit.render.KitRenderer;
import io.github.palaudit.render.PageRenderer;
import io.github.palaudit.render.csv.KitCsv;
import io.github.palaudit.render.html.KitHtml;
import io.github.palaudit.render.html.KitIndexHtml;
import io.github.palaudit.render.markdown.KitIndexMarkdown;
import io.github.palaudit.render.markdown.KitMarkdown;
import io.github.palaudit.snapshot.PrivateFiles;
import java.nio.file.Path;
import java.util.List;

/** Writes the instructions for colleagues: each file is replaced whole, others are left alone. */
final class KitFiles {

  private static final List<KitRenderer> OVER_ALL =
      List.of(new KitIndexHtml(), new KitIndexMarkdown(), new KitCsv());
  private static final List<PageRenderer> EACH = List.of(new KitHtml(), new KitMarkdown());

  private KitFiles() {}

  /** Pages first, so that the index never names one that is not there; returns the index. */
  static Path write(Kit kit, Path folder) {
    for (KitPage page : kit.pages()) {
      for (PageRenderer renderer : EACH) {
        replace(
            folder.resolve(page.name() + renderer.ending()),
            out -> renderer.render(kit, page, out));
      }
    }
    OVER_ALL.forEach(
        renderer -> replace(folder.resolve(renderer.fileName()), out -> renderer.render(kit, out)));
    return folder.resolve(OVER_ALL.get(0).fileName());
  }

  private static void replace(Path file, PrivateFiles.Content content) {
    CannotWrite.orRun(
        file,
        () -> {
          PrivateFiles.replace(file, content);
          return file;
        });
  }
}
