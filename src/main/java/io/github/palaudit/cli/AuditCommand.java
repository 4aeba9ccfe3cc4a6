package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A tenant, live or from a snapshot, into reports. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Scans tenants, or takes snapshots, and writes the reports.",
      "Without --tenant and --snapshot, the customers of palaudit.yaml are scanned."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  palaudit audit --auth cli --tenant 00000000-0000-0000-0000-000000000000",
      "  palaudit audit --snapshot contoso.jsonl.gz --fail-on high",
      "  palaudit audit --snapshot contoso.jsonl.gz --renewal 2027-03-01"
    })
final class AuditCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(
      names = "--snapshot",
      paramLabel = "FILE",
      description = "audit this snapshot instead of scanning; may be repeated")
  private List<Path> snapshots = List.of();

  @Mixin private SignInOptions signIn = new SignInOptions();

  @Mixin private AuditOptions audit = new AuditOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private QuestionOptions questions = new QuestionOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "where the reports go (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("palaudit-report");

  @Option(
      names = {"-q", "--quiet"},
      description = "show no progress")
  private boolean quiet;

  AuditCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Configuration configuration = audit.configuration(spec.commandLine());
    rules.chosen(spec.commandLine());
    questions.check(audit.instant(around.clock()), spec.commandLine());
    List<Snapshot> read =
        snapshots.isEmpty()
            ? scanned(configuration)
            : snapshots.stream().map(SnapshotFile::read).toList();
    return new AuditRun(around, audit, rules, questions)
        .run(
            read,
            configuration,
            new ReportFiles(output, AuditOptions.customers(read, configuration)),
            spec.commandLine());
  }

  private List<Snapshot> scanned(Configuration configuration) {
    List<TenantId> tenants = signIn.tenants(spec.commandLine());
    if (tenants.isEmpty()) {
      tenants = configuration.customers().stream().map(Customer::tenant).toList();
    }
    if (tenants.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Nothing to audit: give --tenant ID or --snapshot FILE.");
    }
    Progress progress = new Progress(around, quiet);
    ReportFiles files = new ReportFiles(output, tenants.size());
    List<Snapshot> read = new ArrayList<>();
    for (TenantId tenant : tenants) {
      AzureSession session = signIn.open(tenant, around, progress, spec.commandLine());
      String name = configuration.customer(tenant).map(Customer::name).orElse(tenant.value());
      Path file = files.folder(name, tenant.value()).resolve("snapshot.jsonl.gz");
      LiveScan.EVERYTHING.into(file, session, progress, around.clock());
      read.add(SnapshotFile.read(file));
    }
    return read;
  }
}
