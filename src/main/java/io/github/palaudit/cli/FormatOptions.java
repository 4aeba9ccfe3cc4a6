package io.github.palaudit.cli;

import io.github.palaudit.render.Renderer;
import io.github.palaudit.render.markdown.SummaryMarkdown;
import io.github.palaudit.report.Report;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which files a report is written to. */
final class FormatOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      converter = OutputFormatConverter.class,
      description = {
        "what to write: xlsx, html, json, csv (findings and coverage), md (summary.md for chat or a"
            + " pull request), sarif; csv-all is every table. Default: all but csv-all"
      })
  private List<OutputFormat> asked = List.of();

  @Option(
      names = "--csv-bom",
      description = "begin CSV files with a byte-order mark, so that Excel reads them as UTF-8")
  private boolean marked;

  private boolean forMachines;

  @Mixin private TemplateOption template = new TemplateOption();

  /** Refuses what makes no sense, and templates that are none. */
  void check(CommandLine line) {
    template.templates();
    if (marked && chosen().stream().noneMatch(OutputFormat::isCsv)) {
      throw new ParameterException(
          line, "--csv-bom is about CSV files, and --format writes none: add csv or csv-all.");
    }
  }

  /** What writes the files of this report, in order; each file once. */
  List<Renderer> renderers(Report report) {
    Map<String, Renderer> files = new LinkedHashMap<>();
    chosen().stream()
        .flatMap(format -> format.renderers(marked, template.templates()).stream())
        .filter(renderer -> renderer.isFor(report))
        .forEach(renderer -> files.putIfAbsent(renderer.fileName(), renderer));
    return chosen().contains(OutputFormat.MD)
        ? Stream.concat(
                files.values().stream(),
                Stream.of(new SummaryMarkdown(List.copyOf(files.keySet()))))
            .toList()
        : List.copyOf(files.values());
  }

  /** Writes audit.json whatever is asked for: what is made over several audits reads it. */
  FormatOptions withJson() {
    forMachines = true;
    return this;
  }

  private Set<OutputFormat> chosen() {
    Set<OutputFormat> chosen = EnumSet.copyOf(asked.isEmpty() ? OutputFormat.USUAL : asked);
    if (forMachines) {
      chosen.add(OutputFormat.JSON);
    }
    return chosen;
  }
}
