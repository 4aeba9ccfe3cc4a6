package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.ConfigurationFile;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.InvalidConfiguration;
import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Claims;
import io.github.palaudit.scan.session.Cloud;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.scan.session.Variables;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is my set-up, and does signing in work? */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the set-up: Java, configuration, cloud, kind of sign-in, variables (names only), proxy, az.",
      "With --tenant it signs in there and says as whom; nothing else is read."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  palaudit doctor",
      "  palaudit doctor --auth cli --tenant 00000000-0000-0000-0000-000000000000"
    })
final class DoctorCommand implements Callable<Integer> {

  private static final Path USUAL = Path.of("palaudit.yaml");

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "the configuration (default: ./palaudit.yaml)")
  private @Nullable Path config;

  @Mixin private SignInOptions signIn = new SignInOptions();

  DoctorCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    AuthKind kind = signIn.kind(spec.commandLine());
    Cloud cloud = signIn.cloud();
    List<TenantId> tenants = signIn.tenants(spec.commandLine());
    SetUp setUp = new SetUp(name -> around.environment().apply(name));
    say("palaudit", Version.tool().replaceFirst("^palaudit ", ""));
    say("Java", setUp.java());
    say("Memory", setUp.memory());
    boolean configured = configured();
    say("Cloud", cloud.name());
    say("  sign-in", cloud.authority().toString());
    say("  Azure", address(cloud.resourceManager().toString(), cloud.resourceManagerAudience()));
    say("  Graph", address(cloud.microsoftGraph().toString(), cloud.microsoftGraphAudience()));
    say("Sign-in", kind.word() + setUp.lacking(kind));
    say("  variables", setUp.variables(Variables.ALL));
    say("Proxy", setUp.variables(SetUp.PROXY));
    say("az", setUp.az());
    boolean signedIn = true;
    for (TenantId tenant : tenants) {
      signedIn &= signedIn(tenant);
    }
    if (!signedIn) {
      return ExitCode.SIGN_IN;
    }
    return configured ? ExitCode.DONE : ExitCode.USAGE;
  }

  private static String address(String endpoint, Object audience) {
    return endpoint.equals(audience.toString()) ? endpoint : endpoint + ", tokens for " + audience;
  }

  /** Whether the configuration can be used, or there is none. */
  private boolean configured() {
    if (config == null && !Files.exists(USUAL)) {
      say("Configuration", "none here; make one with \"palaudit init\"");
      return true;
    }
    Path file = Optional.ofNullable(config).orElse(USUAL).toAbsolutePath().normalize();
    try {
      say(KnownRules.checked(ConfigurationFile.read(file)), file);
      return true;
    } catch (InvalidConfiguration wrong) {
      say("Configuration", "not usable: " + file);
      around.err().println(Plain.text(String.valueOf(wrong.getMessage())));
      return false;
    }
  }

  private void say(Configuration read, Path file) {
    say("Configuration", file.toString());
    say("  partner", read.partner().name());
    if (read.customers().isEmpty()) {
      say("  customers", "none");
    }
    for (Customer customer : read.customers()) {
      say("  customer", customer.name() + ", tenant " + customer.tenant());
    }
  }

  /** Whether there are tokens for both services. */
  private boolean signedIn(TenantId tenant) {
    say("Tenant", tenant.value());
    AzureSession session;
    try {
      session =
          signIn.open(
              tenant,
              around,
              new Progress(around, true),
              UnaryOperator.identity(),
              spec.commandLine());
    } catch (SignInFailed failed) {
      say("  Azure", "no: " + failed.getMessage());
      return false;
    }
    boolean azure = token("  Azure", session.resourceManager());
    boolean graph = token("  Graph", session.microsoftGraph());
    return azure && graph;
  }

  private boolean token(String label, Endpoint service) {
    try {
      say(label, "token, " + whose(service.claims()));
      return true;
    } catch (SignInFailed failed) {
      say(label, "no: " + failed.getMessage());
      return false;
    }
  }

  private static String whose(Claims claims) {
    if (claims.object().isEmpty() && claims.name().isEmpty()) {
      return "which does not say whose it is";
    }
    return "as "
        + claims.name().orElse("somebody without a name")
        + claims.object().map(object -> ", object " + object).orElse("");
  }

  private void say(String label, String words) {
    around.out().println(String.format(Locale.ROOT, "%-14s %s", label, Plain.line(words)));
  }
}
