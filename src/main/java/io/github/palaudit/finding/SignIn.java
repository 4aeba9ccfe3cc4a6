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
final class SignIn {

  private static final Pattern PLAIN_ID = Pattern.compile("[0-9A-Za-z.-]{1,64}");

  private final Map<TenantId, String> cliOfPeople = new HashMap<>();
  private final Map<TenantId, String> powerShellOfPeople = new HashMap<>();

  /** With Azure CLI, its extension for links included. */
  List<String> withCli(Beneficiary who) {
    return List.of("az extension add --name managementpartner", line(who));
  }

  /** With Azure CLI, in one line. */
  String line(Beneficiary who) {
    TenantId tenant = who.id().tenant();
    return application(who)
        .map(
            client ->
                "az login --service-principal --username "
                    + client
                    + " --password \"$AZURE_CLIENT_SECRET\" --tenant "
                    + tenant
                    + " --allow-no-subscriptions")
        .orElseGet(() -> cliOfPeople.computeIfAbsent(tenant, in -> "az login --tenant " + in));
  }

  /** With PowerShell, its module for links included. */
  List<String> withPowerShell(Beneficiary who) {
    TenantId tenant = who.id().tenant();
    return List.of(
        "Install-Module -Name Az.ManagementPartner -Repository PSGallery",
        application(who)
            .map(
                client ->
                    "Connect-AzAccount -ServicePrincipal -Tenant "
                        + tenant
                        + " -Credential (Get-Credential "
                        + client
                        + ")")
            .orElseGet(
                () ->
                    powerShellOfPeople.computeIfAbsent(
                        tenant, in -> "Connect-AzAccount -Tenant " + in)));
  }

  /** The client id, for an application. */
  static Optional<String> application(Beneficiary who) {
    return who.principal().orElse(null) instanceof ServicePrincipal application
        ? Optional.of(
            application.appId().filter(id -> PLAIN_ID.matcher(id).matches()).orElse("<client id>"))
        : Optional.empty();
  }
}
