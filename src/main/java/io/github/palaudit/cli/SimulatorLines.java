package io.github.palaudit.cli;

import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.generated.GeneratedTenant;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a simulator says of itself: where it is, and how to get in. */
record SimulatorLines(Simulator simulator, SimulatedTenant tenant, SimulatorFiles files) {

  /** All of it. */
  void print(PrintWriter out, String what) {
    lines(what).forEach(out::println);
    out.flush();
  }

  /** Of many tenants that one application reads. */
  static void printMany(
      PrintWriter out, String what, Simulator simulator, SimulatorFiles files, Path configuration) {
    List.of(
            "Serving " + what,
            "  client id               " + GeneratedTenant.CLIENT_ID,
            "  client secret           " + GeneratedTenant.SECRET,
            "  Azure Resource Manager  " + simulator.resourceManager(),
            "  Microsoft Graph         " + simulator.microsoftGraph() + "/v1.0",
            "  sign-in                 " + simulator.authority(),
            "  certificate to trust    " + files.certificate(),
            "",
            "Review them:",
            "  AZURE_CLIENT_ID="
                + GeneratedTenant.CLIENT_ID
                + " AZURE_CLIENT_SECRET="
                + GeneratedTenant.SECRET
                + " \\",
            "  palaudit review --cloud "
                + word(files.cloud())
                + " --auth client-secret -c "
                + word(configuration)
                + " -o reviews",
            "",
            "Stop it with Ctrl-C.")
        .forEach(out::println);
    out.flush();
  }

  private List<String> lines(String what) {
    SimulatedIdentity reader = tenant.identities().get(0);
    return List.of(
        "Serving " + tenant.displayName() + ", " + what,
        "  tenant                  " + tenant.id(),
        "  client id               " + reader.clientId(),
        "  client secret           " + reader.secret(),
        "  Azure Resource Manager  " + simulator.resourceManager(),
        "  Microsoft Graph         " + simulator.microsoftGraph() + "/v1.0",
        "  sign-in                 " + simulator.authority(),
        "  certificate to trust    " + files.certificate(),
        "",
        "Scan it:",
        "  AZURE_CLIENT_ID="
            + reader.clientId()
            + " AZURE_CLIENT_SECRET="
            + reader.secret()
            + " \\",
        "  palaudit scan --cloud "
            + word(files.cloud())
            + " --auth client-secret --tenant "
            + tenant.id()
            + " -o snapshot.jsonl.gz",
        "",
        "Ask it with any client; a token is good for the address that its scope names:",
        "  curl --cacert "
            + word(files.certificate())
            + " -d grant_type=client_credentials -d client_id="
            + reader.clientId()
            + " \\",
        "    -d client_secret="
            + reader.secret()
            + " -d scope="
            + simulator.resourceManager()
            + "/.default \\",
        "    " + simulator.authority() + "/" + tenant.id() + "/oauth2/v2.0/token",
        "",
        "Stop it with Ctrl-C.");
  }

  private static String word(Path path) {
    String text = path.toString();
    return text.matches("[\\w./:\\\\-]+") ? text : "\"" + text + "\"";
  }

  /** What it came to. */
  static String served(Simulator simulator) {
    String refusals =
        simulator.quotaRefusals().entrySet().stream()
            .filter(one -> one.getValue() > 0)
            .map(
                one ->
                    String.format(
                        Locale.ROOT,
                        ", %,d refused by %s",
                        one.getValue(),
                        one.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
            .collect(Collectors.joining());
    return String.format(Locale.ROOT, "Served %,d requests", simulator.requestCount())
        + refusals
        + ".";
  }
}
