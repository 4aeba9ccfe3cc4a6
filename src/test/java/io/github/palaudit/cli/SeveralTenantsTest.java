package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customer after customer in one run, and the same run gone on with. */
class SeveralTenantsTest {

  private static final TenantId CONTOSO = LiveCustomers.CONTOSO;
  private static final TenantId NORTHWIND = LiveCustomers.NORTHWIND;
  private static final String NOWHERE = "99999999-0000-4000-8000-000000000000";

  private static LiveCustomers live;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    live = new LiveCustomers();
  }

  @AfterAll
  static void stop() {
    live.close();
  }

  @BeforeEach
  void reset() throws IOException {
    live.simulator().reset();
    new Litware(folder);
    Files.writeString(
        config(),
        "customers:\n"
            + "  - name: Contoso Ltd\n    tenant: "
            + CONTOSO
            + "\n  - name: Northwind\n    tenant: "
            + NORTHWIND
            + "\n",
        StandardCharsets.UTF_8,
        java.nio.file.StandardOpenOption.APPEND);
  }

  private Path config() {
    return folder.resolve("palaudit.yaml");
  }

  private Path out() {
    return folder.resolve("snapshots");
  }

  private Path snapshot(String customer) {
    return out().resolve(customer).resolve("snapshot.jsonl.gz");
  }

  private Cli.Result run(String command, String... more) {
    String[] words = new String[more.length + 5];
    words[0] = command;
    words[1] = "-c";
    words[2] = config().toString();
    words[3] = "-o";
    words[4] = out().toString();
    System.arraycopy(more, 0, words, 5, more.length);
    return live.run(folder, words);
  }

  @Test
  void theCustomersOfTheConfigurationEachGetASnapshot() {
    Cli.Result result = run("scan", "--allow-gaps");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(SnapshotFile.read(snapshot("contoso-ltd")).tenant()).isEqualTo(CONTOSO);
    assertThat(SnapshotFile.read(snapshot("northwind")).tenant()).isEqualTo(NORTHWIND);
    assertThat(result.out().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("Contoso Ltd: " + snapshot("contoso-ltd")))
        .anyMatch(line -> line.equals("Northwind: " + snapshot("northwind")));
    assertThat(out().resolve("palaudit-run.unfinished")).doesNotExist();
  }

  @Test
  void oneThatCannotBeScannedDoesNotStopTheNextAndTheWorstCodeCounts() {
    Cli.Result result = run("scan", "--tenant", NOWHERE, "--tenant", NORTHWIND.value());

    assertThat(result.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(result.err()).contains("palaudit: " + NOWHERE + ": ", "no such tenant");
    assertThat(result.out().lines())
        .anyMatch(line -> line.startsWith(NOWHERE + ": not scanned: "))
        .anyMatch(line -> line.equals("Northwind: " + snapshot("northwind")));
  }

  @Test
  void aDiskThatRefusesOneCustomerTakesTheNext() throws IOException {
    Files.createDirectories(out());
    Files.writeString(out().resolve("contoso-ltd"), "a file stands here");

    Cli.Result result = run("scan");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("palaudit: Contoso Ltd: ");
    assertThat(snapshot("northwind")).exists();
  }

  @Test
  void gapsOfOneCustomerAreTheCodeOfAll() {
    live.simulator()
        .add(Fault.always("/denyAssignments\\?", Answer.error(403, "AuthorizationFailed", "No.")));

    assertThat(run("scan").code()).isEqualTo(ExitCode.GAPS);
    assertThat(run("scan", "--allow-gaps").code()).isZero();
  }

  @Test
  void anAuditNamesWhoCouldNotBeScannedAndReportsTheOthers() throws IOException {
    Files.writeString(
        config(),
        "  - name: Gone\n    tenant: " + NOWHERE + "\n",
        StandardCharsets.UTF_8,
        java.nio.file.StandardOpenOption.APPEND);

    Cli.Result result = run("audit", "--allow-gaps");

    assertThat(result.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(result.out()).contains("Gone: not scanned: ", "Contoso Ltd, audit of ");
    assertThat(out().resolve("contoso-ltd/audit.json")).exists();
    assertThat(out().resolve("northwind/audit.html")).exists();
    assertThat(out().resolve("gone/audit.json")).doesNotExist();
  }

  @Test
  void customersThatWereDoneInTheBrokenRunAreNotScannedAgain() throws IOException {
    live.simulator()
        .add(
            Fault.always(
                    "/denyAssignments\\?", Answer.error(401, "ExpiredAuthenticationToken", "No."))
                .fromRequest(requestsForDenyAssignmentsOfContoso() + 1));
    Cli.Result broken = run("audit", "--allow-gaps");
    assertThat(broken.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(broken.out()).contains("Northwind: not scanned: ", "--resume");
    FileTime before = Files.getLastModifiedTime(snapshot("contoso-ltd"));
    live.simulator().reset();

    Cli.Result refused = run("audit", "--allow-gaps");
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("was broken off", "--resume");
    assertThat(live.simulator().requests()).isEmpty();

    Cli.Result resumed = run("audit", "--allow-gaps", "--resume");

    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("is scanned already", "Going on with the scan begun at");
    assertThat(Files.getLastModifiedTime(snapshot("contoso-ltd"))).isEqualTo(before);
    assertThat(live.simulator().requests())
        .noneMatch(one -> one.pathAndQuery().contains(CONTOSO + "/oauth2"));
    assertThat(resumed.out()).contains("Contoso Ltd, audit of ", "Northwind, audit of ");
    assertThat(out().resolve("palaudit-run.unfinished")).doesNotExist();
  }

  private int requestsForDenyAssignmentsOfContoso() {
    assertThat(
            live.run(
                    folder,
                    "scan",
                    "--tenant",
                    CONTOSO.value(),
                    "--allow-gaps",
                    "-o",
                    folder.resolve("count.jsonl").toString())
                .code())
        .isZero();
    int count =
        (int)
            live.simulator().requests().stream()
                .filter(one -> one.pathAndQuery().contains("/denyAssignments?"))
                .count();
    live.simulator().reset();
    return count;
  }
}
