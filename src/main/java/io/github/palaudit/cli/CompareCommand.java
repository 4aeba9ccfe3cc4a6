package io.github.palaudit.cli;

import io.github.palaudit.Audit;
import io.github.palaudit.compare.Comparison;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.render.json.ComparisonJson;
import io.github.palaudit.render.text.BriefText;
import io.github.palaudit.report.Brief;
import io.github.palaudit.report.ComparisonBrief;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two audits of one customer: what changed. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Says what changed between two audits of one customer, and why.",
      "Each is an audit.json, a snapshot, or a folder that holds one. A snapshot is audited for the "
          + "instant at which it was collected, with the configuration as it is now. What was "
          + "scanned, assumed or set otherwise is told first: it is no change in the tenant."
    },
    footerHeading =
        "%nExit codes: 0 done; 1 something is lost (--fail-on-lost); 3 one of the two has"
            + " gaps (wins over 1 unless --allow-gaps); 5 one cannot be read.%n%nExamples:%n",
    footer = {
      "  palaudit compare 2026-q3/audit.json 2026-q4/audit.json",
      "  palaudit compare august.jsonl.gz november.jsonl.gz -o changes --fail-on-lost"
    })
final class CompareCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "the older audit")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "the newer audit")
  private Path now = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "write comparison.xlsx, .html, .json and .md here (default: the terminal only)")
  private @Nullable Path output;

  @Option(
      names = "--fail-on-lost",
      description = "exit with 1 when anything attributed is not shown to be any more")
  private boolean failOnLost;

  @Option(names = "--allow-gaps", description = "do not exit with 3 because of gaps")
  private boolean allowGaps;

  @Mixin private GroundsOptions grounds = new GroundsOptions();

  @Mixin private BriefOptions formats = new BriefOptions();

  CompareCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Optional<Path> folder = Optional.ofNullable(output);
    if (folder.isEmpty() && formats.isAsked()) {
      throw new ParameterException(
          spec.commandLine(), "--format is about files; say where with --output FOLDER.");
    }
    Comparison comparison = comparison();
    Brief brief = ComparisonBrief.of(comparison, Version.tool());
    around.out().print(new BriefText(Plain::line).write(brief));
    folder
        .map(into -> formats.write(brief, new ComparisonJson(comparison), into))
        .ifPresent(written -> WrittenFiles.print(around.out(), written));
    return exitCode(comparison);
  }

  private Comparison comparison() {
    List<PastAudit> both =
        Stream.of(old, now).parallel().map(one -> ComparedInput.read(one, this::audited)).toList();
    try {
      return Comparison.of(both.get(0), both.get(1));
    } catch (IllegalArgumentException unfit) {
      throw new ParameterException(
          spec.commandLine(), old + " and " + now + ": " + unfit.getMessage() + ".", unfit);
    }
  }

  private PastAudit audited(Path file) {
    Snapshot snapshot = SnapshotFile.read(file);
    Configuration configuration = grounds.configuration(spec.commandLine());
    return Audit.compared(
        grounds.inputs(List.of(snapshot), configuration, snapshot.header().collectedTo()).get(0),
        Version.tool());
  }

  private int exitCode(Comparison comparison) {
    if (!allowGaps && !(comparison.before().complete() && comparison.after().complete())) {
      return ExitCode.GAPS;
    }
    return failOnLost && comparison.hasLost() ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
