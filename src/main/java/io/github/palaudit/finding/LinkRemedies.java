package io.github.palaudit.finding;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines that a colleague runs to link, to update a link, to delete or to show it. Only the
 * identity itself can (F-A3); a second create fails where a link exists, an update fails where none
 * does (F-A2).
 */
public final class LinkRemedies {

  private static final Pattern PLAIN_ID = Pattern.compile("[0-9A-Za-z.-]{1,64}");

  private final String locationAccount;

  /** For the location account that this customer's attribution goes to. */
  public LinkRemedies(Coverage coverage) {
    var configuration = coverage.inputs().configuration();
    this.locationAccount =
        configuration
            .customer(coverage.inputs().customer().tenant())
            .flatMap(Customer::locationAccount)
            .or(() -> configuration.partner().locationAccounts().stream().findFirst())
            .map(PartnerId::value)
            .orElse("<partner location account>");
  }

  /** Make the link that is missing. */
  public Remedy link(Beneficiary who) {
    return remedy(
        who,
        "Sign in as this identity in this tenant and link it to "
            + locationAccount
            + "."
            + LinkCalls.fromPipelines(who),
        LinkCalls.CREATE,
        locationAccount);
  }

  /** Point an existing link to the right account: update, never create. */
  public Remedy update(Beneficiary who) {
    return remedy(
        who,
        "Sign in as this identity in this tenant and update its link to "
            + locationAccount
            + "."
            + LinkCalls.fromPipelines(who),
        LinkCalls.UPDATE,
        locationAccount);
  }

  /** Take away the link that evidence last saw; nobody but the identity can (F-A3). */
  public Remedy remove(Beneficiary who) {
    return remedy(
        who,
        "Sign in as this identity in this tenant and delete its link. A pipeline or Terraform that"
            + " makes the link would make it again: change that first.",
        LinkCalls.DELETE,
        who.evidence()
            .flatMap(dated -> dated.observation().linkedTo())
            .map(PartnerId::value)
            .orElse("<linked partner id>"));
  }

  /** Show the link and send the answer in. */
  public Remedy show(Beneficiary who) {
    List<String> cli = new ArrayList<>(signInWithCli(who));
    cli.add("az managementpartner show > link-" + shortId(who) + ".json");
    List<String> powerShell = new ArrayList<>(signInWithPowerShell(who));
    powerShell.add("Get-AzManagementPartner | ConvertTo-Json > link-" + shortId(who) + ".json");
    return new Remedy(
        who.displayName(),
        "Sign in as this identity in this tenant, show its link, and give the file to palaudit import"
            + " --links.",
        List.of(
            new Remedy.Command("Azure CLI", cli), new Remedy.Command("PowerShell", powerShell)));
  }

  private static Remedy remedy(
      Beneficiary who, String what, LinkCalls.Call call, String partnerId) {
    List<String> cli = new ArrayList<>(signInWithCli(who));
    cli.add("az managementpartner " + call.verb() + " --partner-id " + partnerId);
    List<String> powerShell = new ArrayList<>(signInWithPowerShell(who));
    powerShell.add(call.cmdlet() + " -PartnerId " + partnerId);
    List<Remedy.Command> commands = new ArrayList<>();
    commands.add(new Remedy.Command("Azure CLI", cli));
    commands.add(new Remedy.Command("PowerShell", powerShell));
    if (application(who).isPresent()) {
      commands.add(
          new Remedy.Command("REST", List.of(signIn(who), LinkCalls.rest(call, partnerId))));
    }
    return new Remedy(who.displayName(), what, commands);
  }

  private static List<String> signInWithCli(Beneficiary who) {
    return List.of("az extension add --name managementpartner", signIn(who));
  }

  private static String signIn(Beneficiary who) {
    TenantId tenant = who.id().tenant();
    return application(who)
        .map(
            client ->
                "az login --service-principal --username "
                    + client
                    + " --password \"$AZURE_CLIENT_SECRET\" --tenant "
                    + tenant
                    + " --allow-no-subscriptions")
        .orElse("az login --tenant " + tenant);
  }

  private static List<String> signInWithPowerShell(Beneficiary who) {
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
            .orElse("Connect-AzAccount -Tenant " + tenant));
  }

  private static Optional<String> application(Beneficiary who) {
    return who.principal().orElse(null) instanceof ServicePrincipal application
        ? Optional.of(
            application.appId().filter(id -> PLAIN_ID.matcher(id).matches()).orElse("<client id>"))
        : Optional.empty();
  }

  private static String shortId(Beneficiary who) {
    String id = who.id().object().value().replaceAll("[^0-9a-z]", "");
    return id.substring(0, Math.min(8, id.length()));
  }
}
