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

  /** The templates, read and found to be templates. */
  Templates templates() {
    return folder == null ? Templates.OURS : Templates.of(TemplateFolder.of(folder));
  }
}
