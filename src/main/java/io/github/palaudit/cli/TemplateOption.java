package io.github.palaudit.cli;

import io.github.palaudit.render.template.TemplateFolder;
import io.github.palaudit.render.template.Templates;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Templates of one's own, as an option. */
final class TemplateOption {

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description =
          "files here take the place of palaudit's own templates, as html/page.css or"
              + " transparency/words.ftlh (docs/transparency.md)")
  private @Nullable Path folder;

  private @Nullable Templates read;

  /** The templates, read once and found to be templates. */
  Templates templates() {
    Templates known = read;
    if (known == null) {
      known = folder == null ? Templates.OURS : Templates.of(TemplateFolder.of(folder));
      read = known;
    }
    return known;
  }
}
