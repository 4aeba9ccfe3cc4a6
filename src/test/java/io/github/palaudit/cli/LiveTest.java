package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.PlainClient;
import io.github.palaudit.simulator.SeenRequest;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.sample.SampleCloud;
import io.github.palaudit.simulator.sample.SampleCustomer;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.simulator.service.ServiceName;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scan and audit against a simulated Azure, by commands alone. */
class LiveTest {

  private static final String TRADING = "/subscriptions/0d0d0d0d-5b00-4000-8000-000000000001";
  private static final String READER = "0d0d0d0d-bbbb-4000-8000-000000000002";
  private static final Set<String> READING_POSTS =
      Set.of(
          "/providers/microsoft.resourcegraph/resources",
          "/providers/microsoft.management/getentities",
          "/v1.0/directoryobjects/getbyids",
          "/v1.0/$batch");

  private static final SampleCloud SAMPLE = SampleCloud.create();
  private static final SampleCustomer CONTOSO = SAMPLE.customers().get(0);
  private static final SampleCustomer NORTHWIND = SAMPLE.customers().get(1);
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
    new Litware(folder);
  }

  private Path out() {
    return folder.resolve("live");
  }

  private static Cli signedIn(SampleCustomer as) {
    return new Cli()
        .with("AZURE_CLIENT_ID", as.clientId())
        .with("AZURE_CLIENT_SECRET", as.clientSecret());
  }

  private static Cli withTokens(SampleCustomer as) {
    PlainClient client = new PlainClient(azure.simulator());
    Simulator simulator = azure.simulator();
    return new Cli()
        .with("PALAUDIT_ARM_TOKEN", client.token(as, simulator.resourceManager()))
        .with("PALAUDIT_GRAPH_TOKEN", client.token(as, simulator.microsoftGraph()));
  }

  private Cli.Result scan(Cli cli, String auth, SampleCustomer customer, String... more) {
    return run(
        cli,
        azure.cloudFile(folder),
        List.of("scan", "--auth", auth, "--tenant", customer.tenant().value()),
        out().resolve("snapshot.jsonl.gz"),
        more);
  }

  private Cli.Result audit(SampleCustomer customer, String... more) {
    List<String> words = new ArrayList<>(List.of("audit", "--auth", "client-secret"));
    words.addAll(List.of("--tenant", customer.tenant().value()));
    words.addAll(List.of("-c", folder.resolve("palaudit.yaml").toString()));
    return run(signedIn(customer), azure.cloudFile(folder), words, out(), more);
  }

  private static Cli.Result run(
      Cli cli, Path cloud, List<String> words, Path output, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--cloud", cloud.toString(), "-o", output.toString()));
    all.addAll(Arrays.asList(more));
    return cli.run(all.toArray(String[]::new));
  }

  @Test
  void aTenantThatMayBeReadIsScannedWhole() throws IOException {
    Cli.Result result = scan(signedIn(NORTHWIND), "client-secret", NORTHWIND);

    assertThat(result.code()).isZero();
    Path file = out().resolve("snapshot.jsonl.gz");
    assertThat(result.out()).isEqualTo("Snapshot: " + file + "\n");
    assertThat(result.err().lines())
        .contains("Scanning tenant " + NORTHWIND.tenant())
        .anyMatch(line -> line.startsWith("Scanned Northwind: ") && line.endsWith(", 0 gaps"));
    Snapshot snapshot = SnapshotFile.read(file);
    assertThat(snapshot.subscriptions()).hasSize(2);
    assertThat(snapshot.gaps()).isEmpty();
    assertThat(ReportFolderTest.names(out())).containsExactly("snapshot.jsonl.gz");
    assertThat(result.out() + result.err()).doesNotContain(NORTHWIND.clientSecret());
  }

  @Test
  void nothingButReadingIsAsked() {
    scan(signedIn(CONTOSO), "client-secret", CONTOSO);

    List<SeenRequest> asked =
        azure.simulator().requests().stream()
            .filter(request -> request.service() != ServiceName.AUTHORITY)
            .toList();
    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(asked)
        .allSatisfy(
            request -> {
              String path =
                  request.pathAndQuery().replaceFirst("\\?.*", "").toLowerCase(Locale.ROOT);
              assertThat(request.method().equals("GET") || READING_POSTS.contains(path))
                  .as(request.toString())
                  .isTrue();
            });
  }

  @Test
  void readyTokensDoAsWell() {
    Cli.Result result = scan(withTokens(NORTHWIND), "token", NORTHWIND);

    assertThat(result.code()).isZero();
    assertThat(azure.simulator().requests())
        .filteredOn(request -> request.service() == ServiceName.AUTHORITY)
        .hasSize(2);
  }

  @Test
  void anAuditWritesSnapshotAndReportsBesideEachOther() throws IOException {
    Cli.Result result = audit(NORTHWIND);

    assertThat(result.code()).isZero();
    assertThat(ReportFolderTest.names(out()))
        .containsExactly(
            "audit.html",
            "audit.json",
            "audit.sarif",
            "audit.xlsx",
            "coverage.csv",
            "findings.csv",
            "snapshot.jsonl.gz",
            "summary.md");
    AuditJson audit = AuditJson.in(out());
    assertThat(audit.answer(TRADING)).isEqualTo("attributed standing");
    assertThat(audit.by(TRADING)).containsExactly(READER);
    assertThat(audit.principal(READER).path("link").asText()).isEqualTo("linked");
  }

  @Test
  void aSecretIsInNoFile() throws IOException {
    audit(NORTHWIND);

    for (String name : ReportFolderTest.names(out())) {
      byte[] bytes = Files.readAllBytes(out().resolve(name));
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
          .doesNotContain(NORTHWIND.clientSecret());
    }
  }

  @Test
  void whatIsRefusedIsAGapAndTheExitCodeSaysSo() {
    azure.simulator().add(refused("/denyAssignments\\?"));

    Cli.Result result = scan(signedIn(NORTHWIND), "client-secret", NORTHWIND);

    assertThat(result.code()).isEqualTo(ExitCode.GAPS);
    assertThat(result.err()).contains("Not seen: ", "403 AuthorizationFailed");
    assertThat(out().resolve("snapshot.jsonl.gz")).exists();
    assertThat(scan(signedIn(NORTHWIND), "client-secret", NORTHWIND, "--allow-gaps").code())
        .isZero();
  }

  @Test
  void anAuditWithGapsWritesItsReportsAndSaysSo() {
    azure.simulator().add(refused("/roleAssignments\\?"));

    assertThat(audit(NORTHWIND, "--fail-on", "info").code()).isEqualTo(ExitCode.GAPS);

    AuditJson audit = AuditJson.in(out());
    assertThat(audit.answer(TRADING)).isEqualTo("unknown gap");
    assertThat(audit.root().path("complete").asBoolean()).isFalse();
  }

  private static Fault refused(String path) {
    return Fault.always(path, Answer.error(403, "AuthorizationFailed", "No."));
  }

  private void assertNobodySignedIn(Cli.Result result, String... words) throws IOException {
    assertThat(result.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(words).doesNotContain("\tat ");
    assertThat(result.err().lines()).filteredOn(line -> line.startsWith("palaudit: ")).hasSize(1);
    if (Files.exists(out())) {
      assertThat(ReportFolderTest.names(out())).isEmpty();
    }
  }

  @Test
  void aWrongSecretIsNamedAndNotRepeated() throws IOException {
    Cli wrong = signedIn(NORTHWIND).with("AZURE_CLIENT_SECRET", "psst-wrong");

    Cli.Result result = scan(wrong, "client-secret", NORTHWIND);

    assertNobodySignedIn(result, "the client secret is wrong", "AZURE_CLIENT_SECRET");
    assertThat(result.err()).doesNotContain("psst-wrong");
  }

  @Test
  void anUnknownTenantIsNamed() throws IOException {
    SampleCustomer nowhere =
        new SampleCustomer(
            "Nowhere",
            new TenantId("99999999-0000-4000-8000-000000000000"),
            NORTHWIND.clientId(),
            NORTHWIND.clientSecret());

    assertNobodySignedIn(
        scan(signedIn(nowhere), "client-secret", nowhere),
        nowhere.tenant().value(),
        "no such tenant",
        "--tenant");
  }

  @Test
  void aTokenThatHasExpiredIsSaidToBeSo() throws IOException {
    Cli expired = withTokens(NORTHWIND);
    azure.simulator().expireTokens();

    assertNobodySignedIn(scan(expired, "token", NORTHWIND), "401", "renew the token");
  }

  @Test
  void anOldSnapshotOutlivesAFailedSignIn() throws IOException {
    Files.createDirectories(out());
    Path old = Files.writeString(out().resolve("snapshot.jsonl.gz"), "of last time");
    Cli expired = withTokens(NORTHWIND);
    azure.simulator().expireTokens();

    assertThat(scan(expired, "token", NORTHWIND).code()).isEqualTo(ExitCode.SIGN_IN);

    assertThat(old).hasContent("of last time");
    assertThat(ReportFolderTest.names(out())).containsExactly("snapshot.jsonl.gz");
  }

  @Test
  void anAuthorityThatCannotBeReachedIsNamed() throws IOException {
    URI nobody = SimulatedAzure.nobody();
    Path cloud = azure.cloudFile(folder, nobody, azure.simulator().resourceManager());

    Cli.Result result =
        run(
            signedIn(NORTHWIND),
            cloud,
            List.of("scan", "--auth", "client-secret", "--tenant", NORTHWIND.tenant().value()),
            out().resolve("snapshot.jsonl.gz"));

    assertNobodySignedIn(result, nobody.getAuthority() + " cannot be reached", "proxy");
  }

  @Test
  @Tag("slow")
  void aResourceManagerThatCannotBeReachedIsNamed() throws IOException {
    URI nobody = SimulatedAzure.nobody();
    Path cloud = azure.cloudFile(folder, azure.simulator().authority(), nobody);

    Cli.Result result =
        run(
            signedIn(NORTHWIND),
            cloud,
            List.of("scan", "--auth", "client-secret", "--tenant", NORTHWIND.tenant().value()),
            out().resolve("snapshot.jsonl.gz"));

    assertNobodySignedIn(result, nobody.getAuthority());
  }

  @Test
  void aCloudFileThatIsWrongIsNamedWithItsKey() throws IOException {
    Path cloud = Files.writeString(folder.resolve("wrong.json"), "{\"autority\": \"https://x\"}");

    Cli.Result result =
        run(
            signedIn(NORTHWIND),
            cloud,
            List.of("scan", "--auth", "client-secret", "--tenant", NORTHWIND.tenant().value()),
            out().resolve("snapshot.jsonl.gz"));

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.err()).contains("wrong.json", "autority: unknown key", "authority");
    assertThat(out()).doesNotExist();
  }
}
