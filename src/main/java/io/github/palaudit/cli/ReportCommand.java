package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Snapshots into reports. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the reports of a snapshot.",
      "Writes audit.xlsx, audit.html, audit.json, findings.csv, coverage.csv, summary.md and "
          + "audit.sarif, or what --format asks for. "
          + "Snapshots of the partner's own tenants go with those of the customers they "
          + "manage."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  palaudit report contoso.jsonl.gz -o contoso-review",
      "  palaudit report contoso.jsonl.gz --month 2026-10",
      "  palaudit report contoso.jsonl.gz --until 2027-03-31",
      "  palaudit report contoso.jsonl.gz --plan-goal 95%%",
      "  palaudit report contoso.jsonl.gz --renewal 2027-03-01",
      "  palaudit report contoso.jsonl.gz --previous contoso-2026-08",
      "  palaudit report contoso.jsonl.gz --format xlsx,csv-all --csv-bom"
    })
final class ReportCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "SNAPSHOT", description = "snapshot files")
  private List<Path> snapshots = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "where the reports go (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("palaudit-report");

  @Mixin private AuditOptions audit = new AuditOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private QuestionOptions questions = new QuestionOptions();
  @Mixin private RedactionOption redaction = new RedactionOption();

  @Mixin private PreviousOption previous = new PreviousOption();

  @Mixin private FormatOptions formats = new FormatOptions();

  ReportCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Configuration configuration = audit.configuration(spec.commandLine());
    rules.chosen(spec.commandLine());
    formats.check(spec.commandLine());
    questions.check(audit.instant(around.clock()), spec.commandLine());
    List<Snapshot> read = snapshots.stream().map(SnapshotFile::read).toList();
    return new AuditRun(
            around,
            audit,
            rules,
            questions,
            redaction.redaction(around, configuration, audit.roles(), spec.commandLine()))
        .after(previous.paths())
        .run(
            read,
            configuration,
            new ReportFiles(output, AuditOptions.customers(read, configuration), formats),
            spec.commandLine());
  }
}
