package io.github.palaudit.cli;

import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.render.Renderer;
import io.github.palaudit.render.csv.CsvRenderer;
import io.github.palaudit.render.excel.ExcelRenderer;
import io.github.palaudit.render.html.HtmlRenderer;
import io.github.palaudit.render.json.JsonRenderer;
import io.github.palaudit.render.sarif.SarifRenderer;
import io.github.palaudit.render.template.Templates;
import io.github.palaudit.report.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The list of formats, in the order in which their files are written. */
enum OutputFormat {
  XLSX,
  HTML,
  JSON,
  CSV,
  CSV_ALL,
  MD,
  SARIF;

  /** What is written when nobody asks for less or more. */
  static final List<OutputFormat> USUAL = List.of(XLSX, HTML, JSON, CSV, MD, SARIF);

  /** The word used on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is comma-separated values. */
  boolean isCsv() {
    return this == CSV || this == CSV_ALL;
  }

  /** What writes its files; Markdown's is made last, since it names the others. */
  List<Renderer> renderers(boolean csvMarked, Templates templates) {
    return switch (this) {
      case XLSX -> List.of(new ExcelRenderer());
      case HTML -> List.of(new HtmlRenderer(templates));
      case JSON -> List.of(new JsonRenderer());
      case CSV ->
          List.of(
              new CsvRenderer(Section.Subject.FINDINGS, csvMarked),
              new CsvRenderer(Section.Subject.SCOPES, csvMarked));
      case CSV_ALL ->
          Arrays.stream(Section.Subject.values())
              .<Renderer>map(subject -> new CsvRenderer(subject, csvMarked))
              .toList();
      case MD -> List.of();
      case SARIF -> List.of(new SarifRenderer(Rules.all().stream().map(Rule::text).toList()));
    };
  }
}
