package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.SeenRequest;
import io.github.palaudit.simulator.sample.SampleCloud;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.simulator.service.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** doctor says what is there, by names alone, and whether signing in works. */
class DoctorTest {

  private static final SampleCloud SAMPLE = SampleCloud.create();
  private static final SampleCustomer CONTOSO = SAMPLE.customers().get(0);
  private static SimulatedAzure azure;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    azure = SimulatedAzure.of(SAMPLE.cloud());
  }

  @AfterAll
  static void stop() {
    azure.close();
  }

  @BeforeEach
  void reset() {
    azure.simulator().reset();
  }

  private Cli.Result signIn(Cli cli, String auth) {
    return cli.run(
        "doctor",
        "--auth",
        auth,
        "--cloud",
        azure.cloudFile(folder).toString(),
        "--tenant",
        CONTOSO.tenant().value());
  }

  private static Cli application() {
    return new Cli()
        .with("AZURE_CLIENT_ID", CONTOSO.clientId())
        .with("AZURE_CLIENT_SECRET", CONTOSO.clientSecret());
  }

  @Test
  void theSetUpIsPrintedByNamesWithoutSigningIn() {
    Cli.Result result =
        new Cli()
            .with("AZURE_CLIENT_SECRET", "hush-hush")
            .with("HTTPS_PROXY", "http://ada:psst@proxy.example:8080")
            .run("doctor", "--auth", "client-secret", "--cloud", "china");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .contains(
            "Java           "
                + System.getProperty("java.version")
                + " ("
                + System.getProperty("java.vendor")
                + "), "
                + System.getProperty("java.home")
                + ", on "
                + System.getProperty("os.name"),
            "Cloud          china",
            "  sign-in      https://login.chinacloudapi.cn",
            "Sign-in        client-secret; not set: AZURE_CLIENT_ID",
            "  variables    AZURE_CLIENT_SECRET",
            "az             not found on the PATH")
        .anyMatch(line -> line.startsWith("Proxy          HTTPS_PROXY"));
    assertThat(result.out() + result.err()).doesNotContain("hush-hush", "psst");
  }

  @Test
  void theConfigurationIsNamedWithItsCustomers() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("palaudit.yaml"),
            "partner:\n  name: Fabrikam\n  locationAccounts: [\"1000001\"]\ncustomers:\n  - name: Litware\n    tenant: "
                + CONTOSO.tenant()
                + "\n");

    Cli.Result result = new Cli().run("doctor", "-c", config.toString());

    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .contains("Configuration  " + config)
        .contains("  customer     Litware, tenant " + CONTOSO.tenant());
  }

  @Test
  void aConfigurationThatIsWrongIsWrongUsage() throws IOException {
    Path config = Files.writeString(folder.resolve("bad.yaml"), "partner:\n  nmae: X\n");

    Cli.Result result = new Cli().run("doctor", "-c", config.toString());

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("bad.yaml:2");
    assertThat(result.out())
        .contains("Configuration  not usable")
        .contains("Cloud          public");
  }

  @Test
  void signingInGivesTokensForBothServicesAndReadsNothing() {
    Cli.Result result = signIn(application(), "client-secret");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Tenant         " + CONTOSO.tenant())
        .contains("  Azure        token, ")
        .contains("  Graph        token, ")
        .doesNotContain(CONTOSO.clientSecret());
    assertThat(azure.simulator().requests().stream().map(SeenRequest::service))
        .containsOnly(ServiceName.AUTHORITY);
  }

  @Test
  void aRefusalIsSaidAndExitsAsElsewhere() {
    azure
        .simulator()
        .add(
            Fault.always(
                "/oauth2/",
                Answer.text(
                    401,
                    "application/json",
                    "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000222: Old.\"}")));

    Cli.Result result = signIn(application(), "client-secret");

    assertThat(result.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(result.out())
        .contains("  Azure        no: ")
        .contains("the client secret has expired");
  }

  @Test
  void aMissingTokenForTheDirectoryIsSaid() {
    Cli.Result result = signIn(new Cli().with("PALAUDIT_ARM_TOKEN", "opaque"), "token");

    assertThat(result.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(result.out())
        .contains("  Azure        token, which does not say whose it is")
        .contains("  Graph        no: No token for this service: PALAUDIT_GRAPH_TOKEN is not set.");
  }

  @Test
  void helpNamesEveryKindWithWhatItNeeds() {
    String help = new Cli().run("scan", "--help").out().replaceAll("\\s+", " ");
    List<String> wanted = new ArrayList<>();
    for (AuthKind kind : AuthKind.values()) {
      wanted.add(" " + kind.word() + ": ");
      wanted.addAll(kind.needs());
    }
    assertThat(help).contains(wanted);
  }
}
