package io.github.palaudit.scan.session;

import java.util.List;
import java.util.Set;

/**
 * The environment variables that signing in reads. Those that begin with {@code AZURE_} have the
 * names and meanings that azure-identity documents.
 */
public final class Variables {

  /** Where the token for Azure Resource Manager stands. */
  public static final String ARM_TOKEN = "PALAUDIT_ARM_TOKEN";

  /** Where the token for Microsoft Graph stands. */
  public static final String GRAPH_TOKEN = "PALAUDIT_GRAPH_TOKEN";

  /** The tenant where none is named otherwise. */
  public static final String TENANT_ID = "AZURE_TENANT_ID";

  /** The application, or the user-assigned managed identity. */
  public static final String CLIENT_ID = "AZURE_CLIENT_ID";

  static final String CLIENT_SECRET = "AZURE_CLIENT_SECRET";
  static final String CERTIFICATE_PATH = "AZURE_CLIENT_CERTIFICATE_PATH";
  static final String CERTIFICATE_PASSWORD = "AZURE_CLIENT_CERTIFICATE_PASSWORD";
  static final String CERTIFICATE_CHAIN = "AZURE_CLIENT_SEND_CERTIFICATE_CHAIN";
  static final String FEDERATED_TOKEN_FILE = "AZURE_FEDERATED_TOKEN_FILE";

  /** Never in the environment: a token of another issuer that is at hand already. */
  static final String FEDERATED_TOKEN = "PALAUDIT_FEDERATED_TOKEN";

  static final String AUTHORITY_HOST = "AZURE_AUTHORITY_HOST";

  /** Which links of azure-identity's chain are tried. */
  public static final String TOKEN_CREDENTIALS = "AZURE_TOKEN_CREDENTIALS";

  /** Every variable that plays a part in signing in. */
  public static final List<String> ALL =
      List.of(
          TENANT_ID,
          CLIENT_ID,
          CLIENT_SECRET,
          CERTIFICATE_PATH,
          CERTIFICATE_PASSWORD,
          CERTIFICATE_CHAIN,
          FEDERATED_TOKEN_FILE,
          TOKEN_CREDENTIALS,
          "AZURE_ADDITIONALLY_ALLOWED_TENANTS",
          AUTHORITY_HOST,
          "AZURE_REGIONAL_AUTHORITY_NAME",
          "AZURE_USERNAME",
          "AZURE_PASSWORD",
          "AZURE_POD_IDENTITY_AUTHORITY_HOST",
          "IDENTITY_ENDPOINT",
          "IDENTITY_HEADER",
          "IDENTITY_SERVER_THUMBPRINT",
          "IMDS_ENDPOINT",
          "MSI_ENDPOINT",
          "MSI_SECRET",
          ARM_TOKEN,
          GRAPH_TOKEN);

  /** Those whose value must be in no message. */
  static final Set<String> SECRET =
      Set.of(
          CLIENT_SECRET,
          CERTIFICATE_PASSWORD,
          FEDERATED_TOKEN,
          "AZURE_PASSWORD",
          "IDENTITY_HEADER",
          "MSI_SECRET",
          ARM_TOKEN,
          GRAPH_TOKEN);

  private Variables() {}
}
