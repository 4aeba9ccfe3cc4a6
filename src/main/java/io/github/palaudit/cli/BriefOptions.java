package io.github.palaudit.cli;

import io.github.palaudit.render.BriefRenderer;
import io.github.palaudit.render.excel.BriefExcel;
import io.github.palaudit.render.html.BriefHtml;
import io.github.palaudit.render.markdown.BriefMarkdown;
import io.github.palaudit.report.Brief;
import io.github.palaudit.snapshot.PrivateFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which files a brief is written to, as options. */
final class BriefOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      converter = BriefFormat.Converter.class,
      description = "what to write: xlsx, html, json, md; default: all of them")
  private List<BriefFormat> asked = List.of();

  @Mixin private TemplateOption template = new TemplateOption();

  /** Whether formats were asked for by name. */
  boolean isAsked() {
    return !asked.isEmpty();
  }

  /**
   * Writes what was asked for; each file is replaced whole.
   *
   * @param json writes the same for machines
   * @return the files, in the order of the formats
   */
  List<Path> write(Brief brief, BriefRenderer json, Path folder) {
    List<Path> written = new ArrayList<>();
    for (BriefFormat format : chosen()) {
      BriefRenderer renderer = renderer(format, json, names(written));
      Path file = folder.resolve(renderer.fileName(brief));
      CannotWrite.orRun(
          file,
          () -> {
            PrivateFiles.replace(file, out -> renderer.render(brief, out));
            return written.add(file);
          });
    }
    return written;
  }

  private Set<BriefFormat> chosen() {
    return EnumSet.copyOf(asked.isEmpty() ? BriefFormat.ALL : asked);
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
  }

  /** Markdown is made last, since it names the others. */
  private BriefRenderer renderer(BriefFormat format, BriefRenderer json, List<String> beside) {
    return switch (format) {
      case XLSX -> new BriefExcel();
      case HTML -> new BriefHtml(template.templates());
      case JSON -> json;
      case MD -> new BriefMarkdown(beside);
    };
  }
}
