package io.github.palaudit.kit;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.finding.LinkLines;
import io.github.palaudit.finding.LinkOperation;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.SignIn;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.List;

/**
 * An application's ways: with its secret or its certificate, from a pipeline, with Terraform. The
 * portal has none (F-A29).
 */
record ApplicationWays(Beneficiary who) implements Ways {

  private static final String SECRET =
      "The secret goes into the variable AZURE_CLIENT_SECRET, not into the command.";
  private static final String CERTIFICATE =
      "AZURE_CLIENT_CERTIFICATE_PATH is a PEM file with certificate and private key.";
  private static final String THUMBPRINT =
      "PowerShell asks for the secret. The second block is for a certificate in your store, whose"
          + " thumbprint goes into AZURE_CLIENT_CERTIFICATE_THUMBPRINT.";
  private static final String NO_CLIENT =
      " The client id is not known to us: put it into the variable AZURE_CLIENT_ID.";

  private TenantId tenant() {
    return who.id().tenant();
  }

  private String bashClient() {
    return SignIn.clientId(who).orElse("\"$AZURE_CLIENT_ID\"");
  }

  private String powerShellClient() {
    return SignIn.clientId(who).orElse("$env:AZURE_CLIENT_ID");
  }

  private String known(String sentence) {
    return SignIn.clientId(who).isPresent() ? sentence : sentence + NO_CLIENT;
  }

  @Override
  public List<Way> change(Goal goal) {
    List<Way> ways = new ArrayList<>();
    String cli = LinkLines.cli(goal.operation(), goal.id());
    ways.add(
        Way.of(
            "Azure CLI, with the secret",
            known(SECRET),
            Block.bash(LinkLines.CLI_EXTENSION, withSecret(), cli)));
    ways.add(
        Way.of(
            "Azure CLI, with the certificate",
            known(CERTIFICATE),
            Block.bash(
                LinkLines.CLI_EXTENSION, SignIn.cliWithCertificate(bashClient(), tenant()), cli)));
    ways.add(powerShell(LinkLines.powerShell(goal.operation(), goal.id())));
    ways.add(
        Way.of(
            "REST",
            known("The call itself, sent by the Azure CLI; it needs no extension. " + SECRET),
            Block.bash(withSecret(), LinkLines.rest(goal.operation(), goal.id()))));
    ways.add(Pipelines.gitHub(SignIn.clientId(who), tenant(), goal));
    ways.add(Pipelines.azureDevOps(goal));
    if (goal.operation() != LinkOperation.DELETE) {
      ways.add(Terraform.way(SignIn.clientId(who), tenant(), goal));
    }
    return ways;
  }

  @Override
  public List<Way> show() {
    String file = LinkRemedies.answerFile(who);
    return List.of(
        Way.of(
            "Azure CLI",
            known(SECRET),
            Block.bash(withSecret(), LinkLines.restShow() + " > " + file)),
        powerShell(LinkLines.POWERSHELL_SHOW + " | ConvertTo-Json > " + file));
  }

  private String withSecret() {
    return SignIn.cliWithSecret(bashClient(), tenant());
  }

  private Way powerShell(String line) {
    return Way.of(
        "PowerShell",
        known(THUMBPRINT),
        Block.powerShell(
            LinkLines.POWERSHELL_MODULE,
            SignIn.powerShellWithSecret(powerShellClient(), tenant()),
            line),
        Block.powerShell(
            LinkLines.POWERSHELL_MODULE,
            SignIn.powerShellWithCertificate(powerShellClient(), tenant()),
            line));
  }
}
