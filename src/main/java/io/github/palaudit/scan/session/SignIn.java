package io.github.palaudit.scan.session;

import io.github.palaudit.snapshot.TenantId;
import java.util.Optional;

/**
 * How to sign in to one tenant. Secrets come from the environment, never from an argument.
 *
 * @param clientId the application, for {@link AuthKind#CLIENT_SECRET}
 * @param clientSecret its secret
 * @param resourceManagerToken a ready token, for {@link AuthKind#TOKEN}
 * @param microsoftGraphToken a ready token for Microsoft Graph; without one the directory stays
 *     unread
 */
public record SignIn(
    AuthKind kind,
    TenantId tenant,
    Optional<String> clientId,
    Optional<String> clientSecret,
    Optional<String> resourceManagerToken,
    Optional<String> microsoftGraphToken) {

  /** Where the token for Azure Resource Manager stands. */
  public static final String ARM_TOKEN = "PALAUDIT_ARM_TOKEN";

  /** Where the token for Microsoft Graph stands. */
  public static final String GRAPH_TOKEN = "PALAUDIT_GRAPH_TOKEN";

  private static final String CLIENT_ID = "AZURE_CLIENT_ID";
  private static final String CLIENT_SECRET = "AZURE_CLIENT_SECRET";
  private static final String TENANT_ID = "AZURE_TENANT_ID";

  /**
   * What the environment says.
   *
   * @param tenant the tenant, or empty to take that of {@code AZURE_TENANT_ID}
   * @throws SignInFailed when something that this kind needs is not set; the message names it
   */
  public static SignIn from(AuthKind kind, Optional<TenantId> tenant, Environment environment) {
    TenantId of =
        tenant
            .or(() -> environment.variable(TENANT_ID).map(TenantId::new))
            .orElseThrow(
                () ->
                    new SignInFailed(
                        "No tenant is named; give --tenant or set " + TENANT_ID + "."));
    SignIn signIn =
        new SignIn(
            kind,
            of,
            environment.variable(CLIENT_ID),
            environment.variable(CLIENT_SECRET),
            environment.variable(ARM_TOKEN),
            environment.variable(GRAPH_TOKEN));
    if (kind == AuthKind.CLIENT_SECRET) {
      require(CLIENT_ID, signIn.clientId, kind);
      require(CLIENT_SECRET, signIn.clientSecret, kind);
    }
    if (kind == AuthKind.TOKEN) {
      require(ARM_TOKEN, signIn.resourceManagerToken, kind);
    }
    return signIn;
  }

  /** As an application with a client secret. */
  public static SignIn clientSecret(TenantId tenant, String clientId, String secret) {
    return new SignIn(
        AuthKind.CLIENT_SECRET,
        tenant,
        Optional.of(clientId),
        Optional.of(secret),
        Optional.empty(),
        Optional.empty());
  }

  /** With a ready token for each service. */
  public static SignIn tokens(TenantId tenant, String resourceManager, Optional<String> graph) {
    return new SignIn(
        AuthKind.TOKEN,
        tenant,
        Optional.empty(),
        Optional.empty(),
        Optional.of(resourceManager),
        graph);
  }

  private static void require(String name, Optional<String> value, AuthKind kind) {
    if (value.isEmpty()) {
      throw new SignInFailed(
          "--auth "
              + kind.word()
              + " needs the environment variable "
              + name
              + ", which is not set.");
    }
  }

  /** Leaves secrets and tokens out, so that they get into no message. */
  @Override
  public String toString() {
    return "SignIn[" + kind.word() + ", " + tenant + "]";
  }
}
