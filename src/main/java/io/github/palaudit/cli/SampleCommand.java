package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.ConfigurationFile;
import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.redaction.Redaction;
import io.github.palaudit.render.template.Templates;
import io.github.palaudit.scan.ScanOptions;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Cloud;
import io.github.palaudit.scan.session.Pause;
import io.github.palaudit.scan.session.SessionOptions;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.sample.SampleCloud;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.snapshot.PrivateFiles;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.transparency.Disclosure;
import io.github.palaudit.transparency.DisclosureBuilder;
import io.github.palaudit.transparency.Naming;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole job on the sample tenants. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Does the whole job on two simulated tenants; needs no Azure.",
      "Signs in to tenants of fictional companies that are served on this machine over "
          + "TLS, scans them, and writes every report."
    },
    footerHeading = "%nExample:%n",
    footer = "  palaudit sample -o palaudit-sample")
final class SampleCommand implements Callable<Integer> {

  private static final String USAGE = "insights/usage-2026-11-18.csv";

  private static final List<String> INPUTS =
      List.of(
          "palaudit.yaml",
          "evidence/contoso-2026-06.jsonl",
          "evidence/contoso-2026-11.jsonl",
          "evidence/northwind-2026-11.jsonl",
          USAGE);

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "where everything goes (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("palaudit-sample");

  @Mixin private RedactionOption redaction = new RedactionOption();

  @Option(
      names = {"-q", "--quiet"},
      description = "show no progress")
  private boolean quiet;

  @Mixin private FormatOptions formats = new FormatOptions();

  SampleCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    formats.check(spec.commandLine());
    if (!redaction.isAsked()) {
      return run(output);
    }
    Path aside = Files.createTempDirectory("palaudit-sample");
    try {
      return run(aside);
    } finally {
      try (Stream<Path> left = Files.walk(aside)) {
        for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * @param inputs where what holds the names goes: beside the reports, unless these hold pseudonyms
   */
  private int run(Path inputs) throws IOException {
    INPUTS.forEach(name -> unpack(name, inputs));
    Configuration configuration = ConfigurationFile.read(inputs.resolve("palaudit.yaml"));
    Clock clock = Clock.fixed(SampleCloud.AT, ZoneOffset.UTC);
    Progress progress = new Progress(around, quiet);
    AuditOptions options =
        CommandLine.populateCommand(
            new AuditOptions(), "--insights", "2026-11-18=" + inputs.resolve(USAGE));
    Optional<Redaction> by =
        redaction.redaction(around, configuration, options.roles(), spec.commandLine());
    by.ifPresent(progress::redacted);
    List<Snapshot> snapshots = scan(clock, progress, inputs);
    Surroundings then =
        new Surroundings(
            around.out(), around.err(), clock, around.environment(), around.terminal());
    QuestionOptions asked =
        CommandLine.populateCommand(
            new QuestionOptions(), "--month", YearMonth.from(now()).toString());
    ReportFiles files = new ReportFiles(output, snapshots.size(), formats);
    new AuditRun(then, options, new RuleOptions(), asked, by)
        .run(snapshots, configuration, files, spec.commandLine());
    List<Inputs> customers = options.inputs(snapshots, configuration, clock);
    transparency(by.map(redacted -> redacted.inputs(customers)).orElse(customers), files);
    if (by.isEmpty()) {
      portfolio(
          customers.stream()
              .map(one -> files.folder(one.customerName(), one.customer().tenant().value()))
              .toList());
    }
    by.ifPresent(redacted -> snapshots.forEach(one -> keep(one, redacted, configuration, files)));
    around
        .out()
        .println(
            "Everybody above is fictional, and so is the date. Your own tenant: palaudit init, then"
                + " palaudit audit.");
    return ExitCode.DONE;
  }

  /** Of the audits just written; there is none where --format leaves audit.json out. */
  private void portfolio(List<Path> folders) throws IOException {
    PortfolioFiles.write(folders, output, Optional.empty(), new BriefOptions())
        .files()
        .forEach(file -> around.out().println("All customers: " + Plain.line(file.toString())));
  }

  private void transparency(List<Inputs> customers, ReportFiles folders) throws IOException {
    TransparencyFiles files = new TransparencyFiles(Templates.OURS, Optional.empty());
    for (Inputs inputs : customers) {
      Disclosure disclosure =
          DisclosureBuilder.build(CoverageEngine.coverage(inputs), Naming.PEOPLE, Version.tool());
      Path folder = folders.folder(inputs.customerName(), inputs.customer().tenant().value());
      TransparencyFiles.write(files.made(disclosure), folder)
          .forEach(
              file -> around.out().println("For the customer: " + Plain.line(file.toString())));
    }
  }

  private static void keep(
      Snapshot snapshot, Redaction by, Configuration configuration, ReportFiles files) {
    Snapshot redacted = by.snapshot(snapshot);
    String name =
        configuration
            .customer(snapshot.tenant())
            .map(Customer::name)
            .map(by::customer)
            .orElse(redacted.header().tenantName());
    SnapshotCopy.write(
        redacted, files.folder(name, redacted.tenant().value()).resolve("snapshot.jsonl.gz"));
  }

  private List<Snapshot> scan(Clock clock, Progress progress, Path inputs) throws IOException {
    SampleCloud sample = SampleCloud.create();
    List<Snapshot> snapshots = new ArrayList<>();
    Path certificate = Files.createTempFile("palaudit-simulator", ".pem");
    try (Simulator simulator = Simulator.start(sample.cloud())) {
      Files.writeString(certificate, simulator.certificatePem(), StandardCharsets.US_ASCII);
      Cloud cloud =
          Cloud.at(
              "simulator",
              simulator.authority(),
              simulator.resourceManager(),
              simulator.microsoftGraph(),
              Optional.of(certificate));
      ReportFiles files = new ReportFiles(inputs, sample.customers().size());
      for (SampleCustomer customer : sample.customers()) {
        AzureSession session =
            AzureSession.open(
                cloud,
                SignIn.clientSecret(
                    customer.tenant(), customer.clientId(), customer.clientSecret()),
                SessionOptions.standard(Pause.sleeping(), clock).shownTo(progress));
        Path file =
            files.folder(customer.name(), customer.tenant().value()).resolve("snapshot.jsonl.gz");
        everything().into(file, session, progress, clock);
        snapshots.add(SnapshotFile.read(file));
      }
    } finally {
      Files.deleteIfExists(certificate);
    }
    return snapshots;
  }

  /** With the cost of the last whole month, and this month's activations. */
  private static LiveScan everything() {
    YearMonth month = YearMonth.from(now());
    return new LiveScan(
        ScanOptions.EVERYTHING.with(Set.of(month.minusMonths(1)), Set.of(month)),
        false,
        Set.of(),
        false);
  }

  private static ZonedDateTime now() {
    return SampleCloud.AT.atZone(ZoneOffset.UTC);
  }

  private static void unpack(String name, Path folder) {
    Path file = folder.resolve(name);
    CannotWrite.orRun(
        file,
        () -> {
          try (InputStream given =
              Objects.requireNonNull(
                  SampleCloud.class.getResourceAsStream(SampleCloud.RESOURCES + name))) {
            PrivateFiles.replace(file, given::transferTo);
            return file;
          }
        });
  }
}
