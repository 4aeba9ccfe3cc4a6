package io.github.palaudit.finding;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.PartnerId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines that a colleague runs to link, to update a link, to delete or to show it. Only the
 * identity itself can (F-A3); a second create fails where a link exists, an update fails where none
 * does (F-A2).
 */
public final class LinkRemedies {

  private static final Pattern OTHER_SIGNS = Pattern.compile("[^0-9a-z]");

  private final String locationAccount;
  private final SignIn signIn = new SignIn();

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
    List<String> cli = new ArrayList<>(signIn.withCli(who));
    cli.add("az managementpartner show > link-" + shortId(who) + ".json");
    List<String> powerShell = new ArrayList<>(signIn.withPowerShell(who));
    powerShell.add("Get-AzManagementPartner | ConvertTo-Json > link-" + shortId(who) + ".json");
    return new Remedy(
        who.displayName(),
        "Sign in as this identity in this tenant, show its link, and give the file to palaudit import"
            + " --links.",
        List.of(
            new Remedy.Command("Azure CLI", cli), new Remedy.Command("PowerShell", powerShell)));
  }

  private Remedy remedy(Beneficiary who, String what, LinkCalls.Call call, String partnerId) {
    List<String> cli = new ArrayList<>(signIn.withCli(who));
    cli.add("az managementpartner " + call.verb() + " --partner-id " + partnerId);
    List<String> powerShell = new ArrayList<>(signIn.withPowerShell(who));
    powerShell.add(call.cmdlet() + " -PartnerId " + partnerId);
    List<Remedy.Command> commands = new ArrayList<>();
    commands.add(new Remedy.Command("Azure CLI", cli));
    commands.add(new Remedy.Command("PowerShell", powerShell));
    if (SignIn.application(who).isPresent()) {
      commands.add(
          new Remedy.Command("REST", List.of(signIn.line(who), LinkCalls.rest(call, partnerId))));
    }
    return new Remedy(who.displayName(), what, commands);
  }

  private static String shortId(Beneficiary who) {
    String id = OTHER_SIGNS.matcher(who.id().object().value()).replaceAll("");
    return id.substring(0, Math.min(8, id.length()));
  }
}
