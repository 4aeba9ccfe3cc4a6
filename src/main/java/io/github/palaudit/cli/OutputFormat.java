package io.github.palaudit.cli;

import io.github.palaudit.render.Renderer;
import io.github.palaudit.render.csv.CoverageCsvRenderer;
import io.github.palaudit.render.csv.FindingsCsvRenderer;
import io.github.palaudit.render.excel.ExcelRenderer;
import io.github.palaudit.render.html.HtmlRenderer;
import io.github.palaudit.render.json.JsonRenderer;
import java.util.List;

/** The formats of a report, in the order in which they are written and named. */
final class OutputFormat {

  private OutputFormat() {}

  /** One renderer a file. */
  static List<Renderer> all() {
    return List.of(
        new HtmlRenderer(),
        new ExcelRenderer(),
        new JsonRenderer(),
        new FindingsCsvRenderer(),
        new CoverageCsvRenderer());
  }
}
