package io.github.palaudit.cli;

import io.github.palaudit.render.Renderer;
import io.github.palaudit.render.csv.CsvRenderer;
import io.github.palaudit.render.excel.ExcelRenderer;
import io.github.palaudit.render.html.HtmlRenderer;
import io.github.palaudit.render.json.JsonRenderer;
import io.github.palaudit.render.template.Templates;
import io.github.palaudit.report.Section;
import java.util.List;

/** The list of formats, in the order in which their files are written. */
final class OutputFormat {

  private OutputFormat() {}

  /** With these templates for the page. */
  static List<Renderer> all(Templates templates) {
    return List.of(
        new ExcelRenderer(),
        new HtmlRenderer(templates),
        new JsonRenderer(),
        new CsvRenderer("findings.csv", Section.Subject.FINDINGS),
        new CsvRenderer("coverage.csv", Section.Subject.SCOPES));
  }
}
