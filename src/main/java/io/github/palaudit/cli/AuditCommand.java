package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.redaction.Redaction;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      "Without --tenant and --snapshot, the customers of palaudit.yaml are scanned; one that cannot"
          + " be is named, and the others get their reports."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  palaudit audit --auth cli --tenant 00000000-0000-0000-0000-000000000000",
      "  palaudit audit --snapshot contoso.jsonl.gz --fail-on high",
      "  palaudit audit --snapshot contoso.jsonl.gz --renewal 2027-03-01",
      "  palaudit audit --snapshot contoso.jsonl.gz --previous contoso-2026-08"
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

  @Mixin private ScanChoices choices = new ScanChoices();

  @Mixin private ResumeOption resume = new ResumeOption();

  @Mixin private AuditOptions audit = new AuditOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private QuestionOptions questions = new QuestionOptions();
  @Mixin private RedactionOption redaction = new RedactionOption();

  @Mixin private PreviousOption previous = new PreviousOption();

  @Mixin private FormatOptions formats = new FormatOptions();

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
    formats.check(spec.commandLine());
    questions.check(audit.instant(around.clock()), spec.commandLine());
    Optional<Redaction> by =
        redaction.redaction(around, configuration, audit.roles(), spec.commandLine());
    RedactedScan redactedScan = new RedactedScan(by);
    List<Path> scanned = new ArrayList<>();
    try {
      return audited(configuration, by, redactedScan, scanned);
    } finally {
      redactedScan.clean(scanned);
    }
  }

  private int audited(
      Configuration configuration,
      Optional<Redaction> by,
      RedactedScan redactedScan,
      List<Path> scanned) {
    ReportFiles files;
    List<Snapshot> read;
    int failed = ExitCode.DONE;
    if (snapshots.isEmpty()) {
      List<TenantId> tenants = tenants(configuration);
      files = new ReportFiles(output, tenants.size(), formats);
      List<CustomerScans.Outcome> outcomes = scanned(tenants, files, configuration, by);
      outcomes.stream()
          .filter(CustomerScans.Outcome::isScanned)
          .forEach(one -> scanned.add(one.target().file()));
      read = scanned.stream().map(SnapshotFile::read).toList();
      List<CustomerScans.Outcome> failures =
          outcomes.stream().filter(one -> !one.isScanned()).toList();
      failed = ExitCode.worst(failures.stream().map(CustomerScans.Outcome::code).toList());
      failures.forEach(one -> around.out().println(Plain.line(told(one, by))));
    } else {
      choices.refuse(spec.commandLine(), "is about scanning, and --snapshot scans nothing.");
      read = snapshots.stream().map(SnapshotFile::read).toList();
      files = new ReportFiles(output, AuditOptions.customers(read, configuration), formats);
    }
    if (read.isEmpty()) {
      return failed;
    }
    int code =
        new AuditRun(around, audit, rules, questions, by)
            .after(previous.paths())
            .run(read, configuration, files, spec.commandLine());
    redactedScan.keep(scanned);
    return ExitCode.worst(List.of(failed, code));
  }

  private static String told(CustomerScans.Outcome one, Optional<Redaction> by) {
    String words = by.map(redacted -> redacted.sentence(one.words())).orElse(one.words());
    return one.target().name() + ": " + words;
  }

  private List<TenantId> tenants(Configuration configuration) {
    List<TenantId> tenants = signIn.tenants(spec.commandLine());
    if (tenants.isEmpty()) {
      tenants = configuration.customers().stream().map(Customer::tenant).distinct().toList();
    }
    if (tenants.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Nothing to audit: give --tenant ID or --snapshot FILE.");
    }
    return tenants;
  }

  private List<CustomerScans.Outcome> scanned(
      List<TenantId> tenants,
      ReportFiles files,
      Configuration configuration,
      Optional<Redaction> by) {
    Set<YearMonth> months = questions.month().map(Set::of).orElse(Set.of());
    LiveScan scan = choices.scan(months, around.clock(), spec.commandLine()).resuming(resume);
    Progress progress = choices.progress(around, quiet);
    by.ifPresent(progress::redacted);
    CustomerScans scans =
        new CustomerScans(
            scan,
            around,
            progress,
            Set.copyOf(configuration.partner().tenants()),
            tenant -> signIn.open(tenant, around, progress, choices::paced, spec.commandLine()));
    List<CustomerScans.Target> targets = new ArrayList<>();
    for (TenantId tenant : tenants) {
      String known = configuration.customer(tenant).map(Customer::name).orElse(tenant.value());
      String name = by.map(redacted -> redacted.customer(known)).orElse(known);
      TenantId shown = by.map(redacted -> redacted.tenant(tenant)).orElse(tenant);
      Path file = new RedactedScan(by).file(files.folder(name, shown.value()));
      targets.add(new CustomerScans.Target(tenant, name, file));
    }
    return targets.size() == 1
        ? List.of(scans.one(targets.get(0)))
        : scans.all(targets, output, choices.words() + months + signIn.cloud().resourceManager());
  }
}
