package io.github.palaudit.finding;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines by which an identity signs in. For people they are the same in all of a tenant. */
public final class SignIn {

  private static final Pattern PLAIN_ID = Pattern.compile("[0-9A-Za-z.-]{1,64}");
  private static final String WITHOUT_SUBSCRIPTION = " --allow-no-subscriptions";

  private final Map<TenantId, String> cliOfPeople = new HashMap<>();
  private final Map<TenantId, String> powerShellOfPeople = new HashMap<>();

  /** With Azure CLI, its extension for links included. */
  List<String> withCli(Beneficiary who) {
    return List.of(LinkLines.CLI_EXTENSION, line(who));
  }

  /** With Azure CLI, in one line. */
  String line(Beneficiary who) {
    TenantId tenant = who.id().tenant();
    return application(who)
        .map(client -> cliWithSecret(client, tenant))
        .orElseGet(() -> cliOfPeople.computeIfAbsent(tenant, SignIn::cliOfPerson));
  }

  /** With PowerShell, its module for links included. */
  List<String> withPowerShell(Beneficiary who) {
    TenantId tenant = who.id().tenant();
    return List.of(
        LinkLines.POWERSHELL_MODULE,
        application(who)
            .map(client -> powerShellWithSecret(client, tenant))
            .orElseGet(
                () -> powerShellOfPeople.computeIfAbsent(tenant, SignIn::powerShellOfPerson)));
  }

  /** The client id, for an application. */
  static Optional<String> application(Beneficiary who) {
    return who.principal().orElse(null) instanceof ServicePrincipal
        ? Optional.of(clientId(who).orElse("<client id>"))
        : Optional.empty();
  }

  /** The client id of an application, where it is known and harmless in a command line. */
  public static Optional<String> clientId(Beneficiary who) {
    return who.principal()
        .filter(ServicePrincipal.class::isInstance)
        .flatMap(application -> ((ServicePrincipal) application).appId())
        .filter(id -> PLAIN_ID.matcher(id).matches());
  }

  /**
   * A person, with Azure CLI. Nobody's link depends on a subscription, and without one the tool
   * would refuse (F-A30).
   */
  public static String cliOfPerson(TenantId tenant) {
    return "az login --tenant " + tenant + WITHOUT_SUBSCRIPTION;
  }

  /** A person, with PowerShell. */
  public static String powerShellOfPerson(TenantId tenant) {
    return "Connect-AzAccount -Tenant " + tenant;
  }

  /** An application with its secret, with Azure CLI. */
  public static String cliWithSecret(String client, TenantId tenant) {
    return cliOfApplication(client, "--password \"$AZURE_CLIENT_SECRET\"", tenant);
  }

  /** An application with its certificate, with Azure CLI. */
  public static String cliWithCertificate(String client, TenantId tenant) {
    return cliOfApplication(client, "--certificate \"$AZURE_CLIENT_CERTIFICATE_PATH\"", tenant);
  }

  /** The identity of the Azure resource that the line runs on, with Azure CLI. */
  public static String cliOfManagedIdentity() {
    return "az login --identity" + WITHOUT_SUBSCRIPTION;
  }

  private static String cliOfApplication(String client, String proof, TenantId tenant) {
    return "az login --service-principal --username "
        + client
        + " "
        + proof
        + " --tenant "
        + tenant
        + WITHOUT_SUBSCRIPTION;
  }

  /** An application with its secret, with PowerShell, which asks for it. */
  public static String powerShellWithSecret(String client, TenantId tenant) {
    return "Connect-AzAccount -ServicePrincipal -Tenant "
        + tenant
        + " -Credential (Get-Credential "
        + client
        + ")";
  }

  /** An application with its certificate, with PowerShell. */
  public static String powerShellWithCertificate(String client, TenantId tenant) {
    return "Connect-AzAccount -ServicePrincipal -Tenant "
        + tenant
        + " -ApplicationId "
        + client
        + " -CertificateThumbprint $env:AZURE_CLIENT_CERTIFICATE_THUMBPRINT";
  }
}
