package io.github.palaudit.finding;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ServicePrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines that a colleague runs to link, to update a link, to delete or to show it. Only the
 * identity itself can (F-A3); a second create fails where a link exists, an update fails where none
 * does (F-A2).
 */
public final class LinkRemedies {

  /** More than any GUID has. */
  private static final int LONGEST_NAME = 40;

  private static final Pattern OTHER_SIGNS = Pattern.compile("[^0-9a-z-]");

  private final String locationAccount;
  private final SignIn signIn = new SignIn();

  /** For the location account that this customer's attribution goes to. */
  public LinkRemedies(Coverage coverage) {
    this.locationAccount =
        LocationAccount.of(coverage).map(PartnerId::value).orElse("<partner location account>");
  }

  /** Make the link that is missing. */
  public Remedy link(Beneficiary who) {
    return remedy(
        who,
        "Sign in as this identity in this tenant and link it to "
            + locationAccount
            + "."
            + fromPipelines(who),
        LinkOperation.CREATE,
        locationAccount);
  }

  /** Point an existing link to the right account: update, never create. */
  public Remedy update(Beneficiary who) {
    return remedy(
        who,
        "Sign in as this identity in this tenant and update its link to "
            + locationAccount
            + "."
            + fromPipelines(who),
        LinkOperation.UPDATE,
        locationAccount);
  }

  /** Take away the link that evidence last saw; nobody but the identity can (F-A3). */
  public Remedy remove(Beneficiary who) {
    return remedy(
        who,
        "Sign in as this identity in this tenant and delete its link. A pipeline or Terraform that"
            + " makes the link would make it again: change that first.",
        LinkOperation.DELETE,
        who.evidence()
            .flatMap(dated -> dated.observation().linkedTo())
            .map(PartnerId::value)
            .orElse("<linked partner id>"));
  }

  /** Show the link and send the answer in. */
  public Remedy show(Beneficiary who) {
    List<String> cli = new ArrayList<>(signIn.withCli(who));
    cli.add(LinkLines.CLI_SHOW + " > " + answerFile(who));
    List<String> powerShell = new ArrayList<>(signIn.withPowerShell(who));
    powerShell.add(LinkLines.POWERSHELL_SHOW + " | ConvertTo-Json > " + answerFile(who));
    return new Remedy(
        who.displayName(),
        "Sign in as this identity in this tenant, show its link, and give the file to palaudit import"
            + " --links.",
        List.of(
            new Remedy.Command("Azure CLI", cli), new Remedy.Command("PowerShell", powerShell)));
  }

  /** Where an identity's answer goes: a plain name of its own, whatever the object id holds. */
  public static String answerFile(Beneficiary who) {
    String id = OTHER_SIGNS.matcher(who.id().object().value()).replaceAll("");
    return "link-" + id.substring(0, Math.min(LONGEST_NAME, id.length())) + ".json";
  }

  private Remedy remedy(Beneficiary who, String what, LinkOperation call, String partnerId) {
    List<String> cli = new ArrayList<>(signIn.withCli(who));
    cli.add(LinkLines.cli(call, partnerId));
    List<String> powerShell = new ArrayList<>(signIn.withPowerShell(who));
    powerShell.add(LinkLines.powerShell(call, partnerId));
    List<Remedy.Command> commands = new ArrayList<>();
    commands.add(new Remedy.Command("Azure CLI", cli));
    commands.add(new Remedy.Command("PowerShell", powerShell));
    if (SignIn.application(who).isPresent()) {
      commands.add(
          new Remedy.Command("REST", List.of(signIn.line(who), LinkLines.rest(call, partnerId))));
    }
    return new Remedy(who.displayName(), what, commands);
  }

  /** For an application, a sentence on pipelines and Terraform (F-A30, F-A31); else nothing. */
  private static String fromPipelines(Beneficiary who) {
    return who.principal().filter(ServicePrincipal.class::isInstance).isPresent()
        ? " GitHub Actions and Azure DevOps can sign in as it with OpenID Connect, without a secret"
            + " and without a subscription, and make the same call. With Terraform's AzAPI the call"
            + " is an action on apply; an action on destroy would delete the link together with the"
            + " stack."
        : "";
  }
}
