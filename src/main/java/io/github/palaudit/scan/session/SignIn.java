package io.github.palaudit.scan.session;

import io.github.palaudit.snapshot.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to sign in to one tenant. Secrets come from the environment, never from an argument.
 *
 * @param environment where ids, secrets and tokens stand; see {@link Variables}
 * @param prompt shows a person what to do, for the kinds that need one
 */
public record SignIn(
    AuthKind kind, TenantId tenant, Environment environment, Consumer<String> prompt) {

  /**
   * Wherever the account is at home, where nobody named a tenant: the authority's own word for it.
   * Persons and the tools that they are signed in to take it, applications do not.
   */
  public static final TenantId HOME = new TenantId("organizations");

  /** Where the token for Azure Resource Manager stands. */
  public static final String ARM_TOKEN = Variables.ARM_TOKEN;

  /** Where the token for Microsoft Graph stands. */
  public static final String GRAPH_TOKEN = Variables.GRAPH_TOKEN;

  /**
   * What the environment says.
   *
   * @param tenant the tenant, or empty to take that of {@code AZURE_TENANT_ID}
   * @throws SignInFailed when something that this kind needs is not set; the message names it
   */
  public static SignIn from(AuthKind kind, Optional<TenantId> tenant, Environment environment) {
    TenantId of =
        tenant
            .or(() -> environment.variable(Variables.TENANT_ID).map(TenantId::new))
            .orElseThrow(
                () ->
                    new SignInFailed(
                        "No tenant is named; give --tenant or set " + Variables.TENANT_ID + "."));
    for (String name : kind.needs()) {
      if (environment.variable(name).isEmpty()) {
        throw new SignInFailed(
            "--auth "
                + kind.word()
                + " needs the environment variable "
                + name
                + ", which is not set.");
      }
    }
    return new SignIn(kind, of, environment, line -> {});
  }

  /** As an application with a client secret. */
  public static SignIn clientSecret(TenantId tenant, String clientId, String secret) {
    return from(
        AuthKind.CLIENT_SECRET,
        Optional.of(tenant),
        of(Map.of(Variables.CLIENT_ID, clientId, Variables.CLIENT_SECRET, secret)));
  }

  /** With a ready token for each service. */
  public static SignIn tokens(TenantId tenant, String resourceManager, Optional<String> graph) {
    Map<String, String> tokens =
        graph
            .map(one -> Map.of(ARM_TOKEN, resourceManager, GRAPH_TOKEN, one))
            .orElse(Map.of(ARM_TOKEN, resourceManager));
    return from(AuthKind.TOKEN, Optional.of(tenant), of(tokens));
  }

  /** As an application by a token of an issuer that it trusts. */
  public static SignIn federatedToken(TenantId tenant, String clientId, String token) {
    return new SignIn(
        AuthKind.WORKLOAD_IDENTITY,
        tenant,
        of(Map.of(Variables.CLIENT_ID, clientId, Variables.FEDERATED_TOKEN, token)),
        line -> {});
  }

  /** The same for another tenant. */
  public SignIn in(TenantId other) {
    return new SignIn(kind, other, environment, prompt);
  }

  /** Whether it goes wherever the account is at home. */
  boolean isHome() {
    return tenant.equals(HOME);
  }

  private static Environment of(Map<String, String> variables) {
    return name -> Optional.ofNullable(variables.get(name));
  }

  /** The same, with somebody who shows a person what to do. */
  public SignIn prompting(Consumer<String> person) {
    return new SignIn(kind, tenant, environment, person);
  }

  /**
   * The application of the environment; whether it is the one that signs in depends on the kind.
   */
  Optional<String> clientId() {
    return environment.variable(Variables.CLIENT_ID);
  }

  /** The application that signs in, where it is one and known. */
  Optional<String> application() {
    return kind.isApplication() ? clientId() : Optional.empty();
  }

  /** A ready token for Azure Resource Manager. */
  Optional<String> resourceManagerToken() {
    return environment.variable(ARM_TOKEN);
  }

  /** A ready token for Microsoft Graph; without one the directory stays unread. */
  Optional<String> microsoftGraphToken() {
    return environment.variable(GRAPH_TOKEN);
  }

  /** The value of a variable that this kind needs and {@link #from} has seen. */
  String needed(String variable) {
    return environment.variable(variable).orElseThrow();
  }

  /** Leaves secrets and tokens out, so that they get into no message. */
  @Override
  public String toString() {
    return "SignIn[" + kind.word() + ", " + tenant + "]";
  }
}
