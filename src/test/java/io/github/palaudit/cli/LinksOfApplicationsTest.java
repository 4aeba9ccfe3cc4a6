package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.EvidenceFile;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedLink;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.simulator.sample.SampleCloud;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.ObjectId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of applications, each with its own secret, certificate or token. */
class LinksOfApplicationsTest {

  private static final String CONTOSO = LiveCustomers.CONTOSO.value();
  private static final String NORTHWIND = LiveCustomers.NORTHWIND.value();
  private static final ObjectId OBJECT =
      SampleCloud.create().cloud().tenants().get(0).identities().get(0).object();

  private static LiveCustomers live;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    SimulatedCloud sample = SampleCloud.create().cloud();
    live =
        new LiveCustomers(
            SimulatedCloud.of(
                sample.tenants().stream().map(LinksOfApplicationsTest::linked).toList(),
                sample.clock()));
  }

  private static SimulatedTenant linked(SimulatedTenant tenant) {
    return new SimulatedTenant(
        tenant.contents(),
        tenant.domain(),
        tenant.identities().stream()
            .map(
                one ->
                    new SimulatedIdentity(
                        one.object(),
                        one.clientId(),
                        one.secret(),
                        Optional.of(SimulatedLink.active("31415927", "Fabrikam", Cli.NOW))))
            .toList(),
        tenant.refusals());
  }

  @AfterAll
  static void stop() {
    live.close();
  }

  @BeforeEach
  void reset() {
    live.simulator().reset();
  }

  private Path evidence() {
    return folder.resolve("links.jsonl");
  }

  private Cli.Result run(String list, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("applications.yaml"), list);
    List<String> words = new ArrayList<>(List.of("links", "check"));
    words.addAll(List.of("--service-principals", file.toString(), "-o", evidence().toString()));
    words.addAll(List.of(more));
    List<String> all = new ArrayList<>(List.of(live.words(folder, words.toArray(String[]::new))));
    all.subList(all.indexOf("--auth"), all.indexOf("--auth") + 2).clear();
    return new Cli()
        .with("PAL_SECRET", LiveCustomers.SECRET)
        .with("PAL_OLD", "of-the-year-before")
        .run(all.toArray(String[]::new));
  }

  private static String application(String more) {
    return "  - name: PAL for Fabrikam\n    clientId: " + LiveCustomers.CLIENT + "\n" + more;
  }

  private List<LinkObservation> seen() {
    return EvidenceFile.read(evidence()).stream().map(DatedObservation::observation).toList();
  }

  @Test
  void anApplicationIsAskedInEachOfItsTenants() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), LiveCustomers.SECRET + "\r\n");
    String list =
        "applications:\n"
            + application("    tenant: " + CONTOSO + "\n    secretEnv: PAL_SECRET\n")
            + application("    tenants: [" + NORTHWIND + "]\n    secretFile: secret.txt\n");

    Cli.Result result = run(list);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out().lines())
        .first()
        .asString()
        .startsWith("+  Contoso    ")
        .contains("  " + CONTOSO + "  PAL for Fabrikam  linked to 31415927 Fabrikam");
    assertThat(seen()).hasSize(2);
    assertThat(seen())
        .allSatisfy(
            one -> {
              assertThat(one.context().kind()).contains("ServicePrincipal");
              assertThat(one.context().signInName()).contains(LiveCustomers.CLIENT);
              assertThat(one.context().tenantName()).isPresent();
            });
    assertThat(live.simulator().requests())
        .filteredOn(one -> !one.pathAndQuery().contains("/oauth2/"))
        .allMatch(one -> one.method().equals("GET"));
    assertThat(result.out() + result.err() + Files.readString(evidence()))
        .doesNotContain(LiveCustomers.SECRET);
  }

  @Test
  void anObjectIdOfTheListThatIsAnotherOnesIsPointedOut() throws IOException {
    String other = "22222222-aaaa-4000-8000-00000000ffff";

    Cli.Result result =
        run(
            "applications:\n"
                + application("    tenant: " + CONTOSO + "\n    objectId: " + other + "\n")
                + "    secretEnv: PAL_SECRET\n");

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("which is not the objectId in the list; correct the list.");
    assertThat(seen()).noneMatch(one -> one.principal().object().value().equals(other));
  }

  @Test
  void aSecretThatIsGoneCannotBeReadBackAndChangesNothing() throws IOException {
    String known = "    tenant: " + CONTOSO + "\n    objectId: " + OBJECT + "\n";
    String list =
        "applications:\n"
            + application(known + "    secretEnv: PAL_NOT_SET\n")
            + application("    tenant: " + NORTHWIND + "\n    secretEnv: PAL_OLD\n");

    Cli.Result result = run(list);

    assertThat(result.code()).isEqualTo(ExitCode.GAPS);
    assertThat(result.out())
        .contains(
            "could not tell: cannot be read back: the variable PAL_NOT_SET is not set",
            "could not tell: cannot be read back: the client secret is wrong (AADSTS7000215)",
            "2 asked for: 0 linked, 0 not linked, 2 could not be told");
    assertThat(result.err())
        .contains("not in the evidence file, as the object in this tenant is not known; objectId");
    assertThat(result.out() + result.err()).doesNotContain("of-the-year-before");
    LinkObservation told = seen().get(0);
    assertThat(seen()).hasSize(1);
    assertThat(told.answer()).isEqualTo(LinkAnswer.INCONCLUSIVE);
    assertThat(told.principal()).isEqualTo(OBJECT.in(LiveCustomers.CONTOSO));
    assertThat(
            new LinkEvidence(EvidenceFile.read(evidence()))
                .newestConclusive(told.principal(), Cli.NOW))
        .isEmpty();
    Files.delete(evidence());
    assertThat(run(list, "--allow-gaps").code()).isZero();
  }

  @Test
  void filesThatAreNotThereOrEmptyCannotBeReadBackEither() throws IOException {
    Files.writeString(folder.resolve("empty"), "");
    String tenant = "    tenant: " + CONTOSO + "\n";
    for (String means :
        List.of(
            "secretFile: none",
            "secretFile: empty",
            "certificateFile: none.pem",
            "federatedTokenFile: none",
            "federatedTokenEnv: PAL_NOT_SET")) {
      Cli.Result result = run("applications:\n" + application(tenant + "    " + means + "\n"));

      assertThat(result.code()).as(means).isEqualTo(ExitCode.GAPS);
      assertThat(result.out()).as(means).contains("could not tell: cannot be read back: the");
      assertThat(evidence()).doesNotExist();
    }
    assertThat(live.simulator().requests()).isEmpty();
  }

  @Test
  void anApplicationThatIsNotInTheTenantIsNoSecretThatIsGone() throws IOException {
    String list =
        "applications:\n"
            + application("    tenant: " + CONTOSO + "\n    secretEnv: PAL_SECRET\n")
                .replace(LiveCustomers.CLIENT, "c11e0000-0000-4000-8000-0000000000ff");

    Cli.Result result = run(list);

    assertThat(result.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(result.out())
        .contains("could not tell: the application is not in this tenant (AADSTS700016)");
    assertThat(result.err()).contains("no evidence file was written");
  }

  @Test
  void evidenceThatIsThereIsNotWrittenOver() throws IOException {
    Files.writeString(evidence(), "somebody's", StandardCharsets.UTF_8);

    Cli.Result result =
        run(
            "applications:\n"
                + application("    tenant: " + CONTOSO + "\n    secretEnv: PAL_SECRET\n"));

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("exists already, and evidence is not written over");
    assertThat(evidence()).hasContent("somebody's");
    assertThat(live.simulator().requests()).isEmpty();
  }

  @Test
  void aListThatHoldsASecretIsRefusedWithoutShowingIt() throws IOException {
    Cli.Result result =
        run(
            "applications:\n"
                + application("    tenant: " + CONTOSO + "\n    clientSecret: abc~123.xyz\n"));

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("applications.yaml:5: applications[0].clientSecret: a secret never stands in")
        .doesNotContain("abc~123");
  }

  @Test
  void anAuthBesideTheListIsRefused() throws IOException {
    Cli.Result result =
        run(
            "applications:\n"
                + application("    tenant: " + CONTOSO + "\n    secretEnv: PAL_SECRET\n"),
            "--auth",
            "cli");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--auth is for whoever is signed in");
  }
}
