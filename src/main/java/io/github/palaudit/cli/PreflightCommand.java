package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.scan.Preflight;
import io.github.palaudit.scan.ReadPermission;
import io.github.palaudit.scan.SourceAnswer;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.snapshot.PrivateFiles;
import io.github.palaudit.snapshot.TenantId;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a scan will be able to read, and what to ask the customer for. */
@Command(
    name = "preflight",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what a scan will be able to read, before it is made.",
      "Scans a sample of the subscriptions with the scan's own calls, names the permission that is"
          + " missing where one is refused, and writes what to ask the customer for. The exit code is"
          + " 0 when all can be read, 3 when something cannot, 4 when nobody could be signed in."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  palaudit preflight --auth cli --tenant 00000000-0000-0000-0000-000000000000"
            + " --request to-the-customer.txt")
final class PreflightCommand implements Callable<Integer> {

  private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-.{12}");

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Mixin private SignInOptions signIn = new SignInOptions();

  @Mixin private ScanChoices choices = new ScanChoices();

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      converter = MonthConverter.class,
      description = "try the activation history of this month, such as 2026-10")
  private @Nullable YearMonth month;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "ask about so many subscriptions (default: ${DEFAULT-VALUE})")
  private int sample = 5;

  @Option(
      names = "--request",
      paramLabel = "FILE",
      description = "write there what to ask the customer for, instead of showing it")
  private @Nullable Path request;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "whose customers are tried (default: ./palaudit.yaml)")
  private @Nullable Path config;

  @Option(
      names = {"-q", "--quiet"},
      description = "show no progress")
  private boolean quiet;

  PreflightCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    if (sample < 1) {
      throw new ParameterException(spec.commandLine(), "--sample takes a number above 0.");
    }
    LiveScan scan =
        choices.scan(
            Optional.ofNullable(month).map(Set::of).orElse(Set.of()),
            around.clock(),
            spec.commandLine());
    Preflight preflight = new Preflight(Version.tool(), scan.options(), sample);
    Progress progress = choices.progress(around, quiet);
    List<TenantId> tenants = tenants();
    List<String> requests = new ArrayList<>();
    List<Integer> codes = new ArrayList<>();
    for (TenantId tenant : tenants) {
      try {
        codes.add(check(tenant, preflight, progress, requests));
      } catch (ParameterException mistake) {
        throw mistake;
      } catch (RuntimeException failure) {
        if (tenants.size() == 1) {
          throw failure;
        }
        progress.done();
        FailureMessages.print(around.err(), tenant + ": ", failure, false);
        codes.add(FailureMessages.code(failure));
      }
    }
    handOver(String.join("\n", requests));
    return ExitCode.worst(codes);
  }

  private List<TenantId> tenants() {
    List<TenantId> tenants = signIn.tenants(spec.commandLine());
    if (tenants.isEmpty()) {
      tenants =
          ConfigurationChoice.find(config).stream()
              .flatMap((Configuration known) -> known.customers().stream())
              .map(Customer::tenant)
              .distinct()
              .toList();
    }
    if (tenants.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Nothing to try: give --tenant ID, or name customers in palaudit.yaml.");
    }
    return tenants;
  }

  private int check(
      TenantId tenant, Preflight preflight, Progress progress, List<String> requests) {
    progress.tenant(tenant.value());
    AzureSession session =
        signIn.open(tenant, around, progress, choices::paced, spec.commandLine());
    Preflight.Report report =
        CannotWrite.orRun(
            Path.of(System.getProperty("java.io.tmpdir")),
            () -> preflight.check(session, progress, around.clock()));
    progress.done();
    print(tenant, report);
    requests.add(
        new AccessRequest(
                tenant,
                report.tenantName(),
                report.identity().map(one -> one.object().value()),
                application(session),
                session.microsoftGraph().base(),
                choices.withCost())
            .text());
    return report.answers().stream().allMatch(SourceAnswer::isReadable)
        ? ExitCode.DONE
        : ExitCode.GAPS;
  }

  /** A token names its bearer by a user's sign-in name or by an application's id. */
  private static Optional<Boolean> application(AzureSession session) {
    return session.clientId().isPresent()
        ? Optional.of(true)
        : session.resourceManager().claims().name().map(name -> GUID.matcher(name).matches());
  }

  private void print(TenantId tenant, Preflight.Report report) {
    PrintWriter out = around.out();
    out.println(
        Plain.line(
            report.tenantName()
                + " ("
                + tenant
                + "), signed in as "
                + report.identity().map(one -> one.object().value()).orElse("an unknown identity")
                + ": "
                + report.subscriptions()
                + (report.subscriptions() == 1 ? " subscription" : " subscriptions")
                + " to be seen, "
                + report.asked().size()
                + " asked about"));
    for (SourceAnswer one : report.answers()) {
      out.println(
          Plain.line(
              String.format(
                      Locale.ROOT,
                      "  %-30s %-15s %s",
                      one.source().label(),
                      one.kind().label(),
                      why(one))
                  .stripTrailing()));
    }
    out.flush();
  }

  private static String why(SourceAnswer one) {
    return switch (one.kind()) {
      case YES -> "";
      case NOT_USED -> "no licence for it in this tenant";
      case NOT_ASKED -> "nothing in the sample leads there";
      case REFUSED ->
          ReadPermission.of(one.source())
                  .map(
                      needed ->
                          "missing: " + needed.permission() + " (" + needed.grant().label() + "); ")
                  .orElse("")
              + failed(one);
      case NOT_TOLD -> failed(one);
    };
  }

  private static String failed(SourceAnswer one) {
    return (one.failed() == 1 ? "in 1 place: " : "in " + one.failed() + " places: ") + one.detail();
  }

  private void handOver(String text) {
    if (text.isEmpty()) {
      return;
    }
    Path file = request;
    if (file == null) {
      around.out().println();
      around.out().print(Plain.text(text));
      around.out().flush();
      return;
    }
    CannotWrite.orRun(
        file,
        () -> {
          PrivateFiles.replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
          return file;
        });
    around.out().println("To send to the customer: " + file);
  }
}
