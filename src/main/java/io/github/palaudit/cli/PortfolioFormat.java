package io.github.palaudit.cli;

import io.github.palaudit.portfolio.Portfolio;
import io.github.palaudit.render.BriefRenderer;
import io.github.palaudit.render.excel.BriefExcel;
import io.github.palaudit.render.html.BriefHtml;
import io.github.palaudit.render.json.PortfolioJson;
import io.github.palaudit.render.markdown.BriefMarkdown;
import io.github.palaudit.report.Brief;
import io.github.palaudit.snapshot.PrivateFiles;
import java.util.List;
import java.util.Locale;

/** The files of a portfolio, in the order in which they are written. */
enum PortfolioFormat {
  HTML,
  XLSX,
  MD,
  JSON;

  /** The name of its file. */
  String file() {
    return "portfolio." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * What writes its file.
   *
   * @param files the names of all files that are written
   */
  PrivateFiles.Content content(Portfolio portfolio, Brief brief, List<String> files) {
    return switch (this) {
      case HTML -> content(new BriefHtml(), brief);
      case XLSX -> content(new BriefExcel(), brief);
      case MD -> content(new BriefMarkdown(files), brief);
      case JSON -> out -> PortfolioJson.write(portfolio, brief.tool(), out);
    };
  }

  private static PrivateFiles.Content content(BriefRenderer renderer, Brief brief) {
    return out -> renderer.render(brief, out);
  }
}
