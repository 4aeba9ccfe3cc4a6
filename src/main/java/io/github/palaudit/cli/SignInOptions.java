package io.github.palaudit.cli;

import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Cloud;
import io.github.palaudit.scan.session.Pause;
import io.github.palaudit.scan.session.SessionOptions;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.scan.session.Variables;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How to sign in, where, and to which tenants. */
final class SignInOptions {

  @Option(
      names = "--tenant",
      paramLabel = "ID",
      description =
          "the tenant to read; may be repeated (default: the customers of palaudit.yaml; of links"
              + " check all that the account reaches)")
  private List<String> tenants = List.of();

  @Option(
      names = "--auth",
      paramLabel = "KIND",
      description = {
        "how to sign in (default: ${DEFAULT-VALUE}):",
        "default: what azure-identity finds, environment, workload or managed identity, az, others;"
            + " AZURE_TOKEN_CREDENTIALS narrows it;",
        "cli: the account of az login;",
        "device-code: a person, by a code for any browser (AZURE_CLIENT_ID for an application of"
            + " one's own);",
        "browser: a person, in a browser here (AZURE_CLIENT_ID as above);",
        "client-secret: AZURE_CLIENT_ID, AZURE_CLIENT_SECRET;",
        "client-certificate: AZURE_CLIENT_ID, AZURE_CLIENT_CERTIFICATE_PATH (RSA, PEM or PFX) and the"
            + " PFX's AZURE_CLIENT_CERTIFICATE_PASSWORD;",
        "workload-identity: AZURE_CLIENT_ID, AZURE_FEDERATED_TOKEN_FILE;",
        "managed-identity: the Azure resource's own (AZURE_CLIENT_ID for a user-assigned one);",
        "token: PALAUDIT_ARM_TOKEN, PALAUDIT_GRAPH_TOKEN"
      })
  private String auth = "default";

  @Option(
      names = "--cloud",
      paramLabel = "NAME|FILE",
      description = "public, usgov, china, or a file (default: ${DEFAULT-VALUE})")
  private String cloud = "public";

  /** The tenants that were named. */
  List<TenantId> tenants(CommandLine line) {
    return tenants.stream().map(given -> TenantOption.parse(line, given)).distinct().toList();
  }

  /** A session for one tenant. */
  AzureSession open(
      TenantId tenant,
      Surroundings around,
      Progress progress,
      UnaryOperator<SessionOptions> pace,
      CommandLine line) {
    SignIn signIn = signIn(Optional.of(tenant), around, line);
    return AzureSession.open(cloud(), signIn, options(around, progress, pace));
  }

  /** How sessions behave. */
  SessionOptions options(
      Surroundings around, Progress progress, UnaryOperator<SessionOptions> pace) {
    return pace.apply(
        SessionOptions.standard(Pause.sleeping(), around.clock())
            .shownTo(progress)
            .in(name -> around.environment().apply(name)));
  }

  /**
   * How to sign in where an account of many tenants begins: in the first that was named, else in
   * that of {@code AZURE_TENANT_ID}, else at home.
   */
  SignIn beginning(List<TenantId> named, Surroundings around, CommandLine line) {
    boolean findsHome =
        switch (kind(line)) {
          case DEFAULT, CLI, DEVICE_CODE, BROWSER, MANAGED_IDENTITY, TOKEN -> true;
          case CLIENT_SECRET, CLIENT_CERTIFICATE, WORKLOAD_IDENTITY -> false;
        };
    boolean told = around.environment().apply(Variables.TENANT_ID).isPresent();
    return signIn(
        named.stream()
            .findFirst()
            .or(() -> findsHome && !told ? Optional.of(SignIn.HOME) : Optional.empty()),
        around,
        line);
  }

  /** How to sign in to one tenant; whoever has to do something for it reads so on {@code err}. */
  private SignIn signIn(Optional<TenantId> tenant, Surroundings around, CommandLine line) {
    return SignIn.from(kind(line), tenant, name -> around.environment().apply(name))
        .prompting(
            words -> {
              around.err().println(Plain.line(words));
              around.err().flush();
            });
  }

  /** What {@code --auth} says. */
  AuthKind kind(CommandLine line) {
    return AuthKind.of(auth)
        .orElseThrow(
            () ->
                new ParameterException(
                    line, "--auth takes " + AuthKind.words() + ", not \"" + auth + "\"."));
  }

  /** What {@code --cloud} says. */
  Cloud cloud() {
    return Cloud.of(cloud);
  }
}
