package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Live tenants into snapshots. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    description = {
      "Reads live tenants into snapshot files.",
      "It only reads. What it may not read becomes a gap, and the exit code is then 3. What it has"
          + " is on disk as it goes: stop it whenever you like, and go on with --resume.",
      "Several tenants: each gets OUTPUT/CUSTOMER/snapshot.jsonl.gz, CUSTOMER being the name in"
          + " palaudit.yaml in plain letters, else the tenant's id; one that cannot be scanned does"
          + " not stop the next, and the worst exit code counts."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  az login --tenant 00000000-0000-0000-0000-000000000000",
      "  palaudit scan --auth cli --tenant 00000000-0000-0000-0000-000000000000 -o contoso.jsonl.gz",
      "  palaudit scan -c palaudit.yaml -o snapshots"
    })
final class ScanCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Mixin private SignInOptions signIn = new SignInOptions();

  @Mixin private ScanChoices choices = new ScanChoices();

  @Mixin private ResumeOption resume = new ResumeOption();

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "read who had activated which role in this month, such as 2026-10; repeatable")
  private List<YearMonth> months = List.of();

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description =
          "whose customers are scanned, and how they are called (default: ./palaudit.yaml)")
  private @Nullable Path config;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description =
          "the snapshot to write, of several tenants the folder (default: snapshot.jsonl.gz, or"
              + " snapshots)")
  private @Nullable Path output;

  @Option(names = "--allow-gaps", description = "do not exit with 3 because of gaps")
  private boolean allowGaps;

  @Option(
      names = {"-q", "--quiet"},
      description = "show no progress")
  private boolean quiet;

  ScanCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    LiveScan scan =
        choices.scan(Set.copyOf(months), around.clock(), spec.commandLine()).resuming(resume);
    List<TenantId> tenants = signIn.tenants(spec.commandLine());
    Optional<Configuration> configuration =
        tenants.size() == 1 && config == null ? Optional.empty() : ConfigurationChoice.find(config);
    if (tenants.isEmpty()) {
      tenants = configuration.stream().flatMap(ScanCommand::customers).toList();
    }
    if (tenants.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Nothing to scan: give --tenant ID, or name customers in palaudit.yaml.");
    }
    Progress progress = choices.progress(around, quiet);
    CustomerScans scans =
        new CustomerScans(
            scan,
            around,
            progress,
            configuration.map(known -> Set.copyOf(known.partner().tenants())).orElse(Set.of()),
            tenant -> signIn.open(tenant, around, progress, choices::paced, spec.commandLine()));
    return tenants.size() == 1
        ? one(scans, tenants.get(0), configuration)
        : several(scans, tenants, configuration);
  }

  private static Stream<TenantId> customers(Configuration configuration) {
    return configuration.customers().stream().map(Customer::tenant).distinct();
  }

  private int one(CustomerScans scans, TenantId tenant, Optional<Configuration> configuration) {
    Path file = Optional.ofNullable(output).orElse(Path.of("snapshot.jsonl.gz"));
    if (Files.isDirectory(file)) {
      throw new ParameterException(
          spec.commandLine(),
          file
              + " is a folder; name the snapshot, such as "
              + file.resolve("snapshot.jsonl.gz")
              + ".");
    }
    CustomerScans.Outcome outcome =
        scans.one(new CustomerScans.Target(tenant, name(tenant, configuration), file));
    around.out().println("Snapshot: " + file);
    return exit(outcome.code());
  }

  private int several(
      CustomerScans scans, List<TenantId> tenants, Optional<Configuration> configuration) {
    Path folder = Optional.ofNullable(output).orElse(Path.of("snapshots"));
    ReportFiles files = new ReportFiles(folder, tenants.size());
    List<CustomerScans.Target> targets = new ArrayList<>();
    for (TenantId tenant : tenants) {
      String name = name(tenant, configuration);
      targets.add(
          new CustomerScans.Target(
              tenant, name, files.folder(name, tenant.value()).resolve("snapshot.jsonl.gz")));
    }
    List<CustomerScans.Outcome> outcomes =
        scans.all(targets, folder, choices.words() + months + signIn.cloud().resourceManager());
    outcomes.forEach(
        one -> around.out().println(Plain.line(one.target().name() + ": " + one.words())));
    return exit(ExitCode.worst(outcomes.stream().map(CustomerScans.Outcome::code).toList()));
  }

  private int exit(int code) {
    return code == ExitCode.GAPS && allowGaps ? ExitCode.DONE : code;
  }

  private static String name(TenantId tenant, Optional<Configuration> configuration) {
    return configuration
        .flatMap(known -> known.customer(tenant))
        .map(Customer::name)
        .orElse(tenant.value());
  }
}
