package io.github.palaudit.kit;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.finding.LinkLines;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.SignIn;
import java.util.List;
import java.util.Locale;

/**
 * A managed identity's ways, on the Azure resource that it belongs to: with a token of the Instance
 * Metadata Service (IMDS). Sources disagree on whether such a link counts (F-A12, F-H1).
 */
record ManagedIdentityWays(Beneficiary who) implements Ways {

  private static final String TOKEN =
      "token=$(curl -sSf --header 'Metadata: true'"
          + " 'http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01"
          + "&resource=https://management.azure.com/'"
          + " | sed -n 's/.*\"access_token\" *: *\"\\([^\"]*\\)\".*/\\1/p')";
  private static final String BEARER = "--header \"Authorization: Bearer $token\"";
  private static final String WHERE =
      "Run it on the virtual machine that has this identity. Where the machine has several, ask for"
          + " the token with &client_id= and the identity's client id at the end of the address.";

  @Override
  public List<Way> change(Goal goal) {
    return List.of(
        Way.of(
            "On the machine, with curl",
            WHERE,
            Block.bash(
                TOKEN,
                "curl -sS --request "
                    + goal.operation().method().toUpperCase(Locale.ROOT)
                    + " "
                    + BEARER
                    + " --header 'Content-Length: 0' '"
                    + LinkLines.address(goal.id())
                    + "'")),
        Way.of(
            "On the machine, with Azure CLI",
            "The same where the Azure CLI is installed.",
            Block.bash(
                SignIn.cliOfManagedIdentity(), LinkLines.rest(goal.operation(), goal.id()))));
  }

  @Override
  public List<Way> show() {
    String file = LinkRemedies.answerFile(who);
    return List.of(
        Way.of(
            "On the machine, with curl",
            WHERE,
            Block.bash(
                TOKEN, "curl -sS " + BEARER + " '" + LinkLines.ownAddress() + "' > " + file)),
        Way.of(
            "On the machine, with Azure CLI",
            "The same where the Azure CLI is installed.",
            Block.bash(SignIn.cliOfManagedIdentity(), LinkLines.restShow() + " > " + file)));
  }
}
