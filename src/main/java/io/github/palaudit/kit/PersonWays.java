package io.github.palaudit.kit;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.finding.LinkLines;
import io.github.palaudit.finding.LinkOperation;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.SignIn;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.List;

/** A person's ways: the portal, Azure CLI, PowerShell, REST. */
record PersonWays(Beneficiary who, String tenantName) implements Ways {

  private static final String INSTALLED = "In a terminal with the Azure CLI.";
  private static final String POWERSHELL = "In PowerShell 7 or Windows PowerShell.";
  private static final String REST =
      "The call itself, sent by the Azure CLI; it needs no extension.";

  private TenantId tenant() {
    return who.id().tenant();
  }

  @Override
  public List<Way> change(Goal goal) {
    List<Way> ways = new ArrayList<>();
    if (goal.operation() != LinkOperation.DELETE) {
      ways.add(Way.byHand("Azure portal", PortalSteps.change(tenantName, tenant(), goal)));
    }
    ways.add(
        Way.of(
            "Azure CLI",
            INSTALLED,
            Block.bash(
                LinkLines.CLI_EXTENSION,
                SignIn.cliOfPerson(tenant()),
                LinkLines.cli(goal.operation(), goal.id()))));
    ways.add(
        Way.of(
            "PowerShell",
            POWERSHELL,
            Block.powerShell(
                LinkLines.POWERSHELL_MODULE,
                SignIn.powerShellOfPerson(tenant()),
                LinkLines.powerShell(goal.operation(), goal.id()))));
    ways.add(
        Way.of(
            "REST",
            REST,
            Block.bash(SignIn.cliOfPerson(tenant()), LinkLines.rest(goal.operation(), goal.id()))));
    return ways;
  }

  @Override
  public List<Way> show() {
    String file = LinkRemedies.answerFile(who);
    return List.of(
        Way.of(
            "Azure CLI",
            INSTALLED,
            Block.bash(SignIn.cliOfPerson(tenant()), LinkLines.restShow() + " > " + file)),
        Way.of(
            "PowerShell",
            POWERSHELL,
            Block.powerShell(
                LinkLines.POWERSHELL_MODULE,
                SignIn.powerShellOfPerson(tenant()),
                LinkLines.POWERSHELL_SHOW + " | ConvertTo-Json > " + file)),
        Way.byHand("Azure portal", PortalSteps.show(tenantName, tenant())));
  }
}
