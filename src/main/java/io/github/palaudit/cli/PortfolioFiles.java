package io.github.palaudit.cli;

import io.github.palaudit.portfolio.Expected;
import io.github.palaudit.portfolio.Portfolio;
import io.github.palaudit.portfolio.PortfolioReader;
import io.github.palaudit.render.json.PortfolioJson;
import io.github.palaudit.report.Brief;
import io.github.palaudit.report.PortfolioBrief;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** From audits to a written portfolio. */
final class PortfolioFiles {

  /** More threads than these would wait for the disk. */
  private static final int MOST_THREADS = 8;

  private PortfolioFiles() {}

  /**
   * What was written.
   *
   * @param files in the order of the formats; none where no audit could be read
   */
  record Written(Portfolio portfolio, Brief brief, List<Path> files) {
    Written {
      files = List.copyOf(files);
    }
  }

  /**
   * Writes the portfolio of the audits in these files and folders; each file is replaced whole.
   *
   * @param asOf the instant it is for; empty for that of the newest audit
   * @param expected customers that have to be answered for
   * @param formats which files
   */
  static Written write(
      Collection<Path> inputs,
      Path output,
      Optional<Instant> asOf,
      Collection<Expected> expected,
      BriefOptions formats)
      throws IOException {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    Portfolio portfolio = PortfolioReader.read(inputs, output, asOf, threads, expected);
    Brief brief = PortfolioBrief.of(portfolio, Version.tool());
    return new Written(
        portfolio,
        brief,
        portfolio.customers().isEmpty()
            ? List.of()
            : formats.write(brief, new PortfolioJson(portfolio), output));
  }
}
