package io.github.palaudit.cli;

import io.github.palaudit.portfolio.Broken;
import io.github.palaudit.portfolio.Portfolio;
import io.github.palaudit.render.text.BriefText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** All customers on one page and in one workbook. */
@Command(
    name = "portfolio",
    mixinStandardHelpOptions = true,
    description = {
      "Shows all customers on one page and in one workbook, from their audits.",
      "Reads every audit.json among the files and folders, at any depth. The newest audit of each "
          + "customer speaks for it, the others are its trend. Writes portfolio.html, "
          + "portfolio.xlsx, portfolio.md and portfolio.json, or what --format asks for.",
      "A file that cannot be read is named and the rest goes on."
    },
    footerHeading =
        "%nExit codes: 0 done; 2 wrong usage; 3 some file was left out; 5 none can be read."
            + "%n%nExamples:%n",
    footer = {
      "  palaudit portfolio palaudit-report",
      "  palaudit portfolio contoso northwind/audit.json -o quarter",
      "  palaudit portfolio audits --as-of 2026-12-31 --format xlsx,md"
    })
final class PortfolioCommand implements Callable<Integer> {

  private final Surroundings around;

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER|FILE",
      description = "folders that hold audits at any depth, and audit.json files")
  private List<Path> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "where the portfolio goes (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("palaudit-portfolio");

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description =
          "the instant it is for: later audits are left out (default: that of the newest audit)")
  private @Nullable Instant asOf;

  @Option(
      names = {"-q", "--quiet"},
      description = "print only where the files are")
  private boolean quiet;

  @Mixin private BriefOptions formats = new BriefOptions();

  PortfolioCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    PortfolioFiles.Written written =
        PortfolioFiles.write(inputs, output, Optional.ofNullable(asOf), formats);
    Portfolio portfolio = written.portfolio();
    portfolio.broken().forEach(this::complain);
    if (portfolio.customers().isEmpty()) {
      around
          .err()
          .println(
              "palaudit: no audit could be read, so nothing was written."
                  + (portfolio.later() > 0
                      ? " " + portfolio.later() + " are later than --as-of."
                      : " Make audits with palaudit audit or palaudit report."));
      return ExitCode.INPUT;
    }
    if (!quiet) {
      around.out().print(new BriefText(Plain::line).write(written.brief()));
    }
    WrittenFiles.print(around.out(), written.files());
    return portfolio.broken().isEmpty() ? ExitCode.DONE : ExitCode.GAPS;
  }

  private void complain(Broken broken) {
    String place = output.resolve(broken.place()).normalize().toString();
    around.err().println("palaudit: " + Plain.line(place + " " + broken.problem()));
  }
}
