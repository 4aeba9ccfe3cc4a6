package io.github.palaudit.cli;

import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Cloud;
import io.github.palaudit.scan.session.Pause;
import io.github.palaudit.scan.session.SessionOptions;
import io.github.palaudit.scan.session.SignIn;
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
      description = "the tenant to scan; may be repeated (default: the customers of palaudit.yaml)")
  private List<String> tenants = List.of();

  @Option(
      names = "--auth",
      paramLabel = "KIND",
      description = {
        "how to sign in: default, cli, client-secret or token (default: ${DEFAULT-VALUE});",
        "client-secret reads AZURE_CLIENT_ID and AZURE_CLIENT_SECRET,",
        "token reads PALAUDIT_ARM_TOKEN and PALAUDIT_GRAPH_TOKEN"
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
    AuthKind kind =
        AuthKind.of(auth)
            .orElseThrow(
                () ->
                    new ParameterException(
                        line,
                        "--auth takes default, cli, client-secret or token, not \""
                            + auth
                            + "\"."));
    SignIn signIn =
        SignIn.from(kind, Optional.of(tenant), name -> around.environment().apply(name));
    return AzureSession.open(
        Cloud.of(cloud),
        signIn,
        pace.apply(
            SessionOptions.standard(Pause.sleeping(), around.clock())
                .shownTo(progress)
                .in(name -> around.environment().apply(name))));
  }
}
