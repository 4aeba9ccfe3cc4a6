package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.scan.ReadPermission;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What preflight says is what a scan will find. */
class PreflightTest {

  private static final String READER = "0d0d0d0d-bbbb-4000-8000-000000000002";

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
  void reset() {
    live.simulator().reset();
  }

  private Cli.Result preflight(String... more) {
    List<String> words =
        new ArrayList<>(List.of("preflight", "--tenant", LiveCustomers.NORTHWIND.value()));
    words.addAll(Arrays.asList(more));
    return live.run(folder, words.toArray(String[]::new));
  }

  private static void assertAnswer(Cli.Result result, Source source, String answer) {
    assertThat(result.out().lines())
        .filteredOn(line -> line.startsWith("  " + source.label() + " "))
        .hasSize(1)
        .allMatch(line -> line.substring(2 + source.label().length()).strip().startsWith(answer));
  }

  @Test
  void whereAllCanBeReadItSaysSo() {
    Cli.Result result = preflight();

    assertThat(result.code()).as(result.out()).isZero();
    assertThat(result.out())
        .startsWith("Northwind (" + LiveCustomers.NORTHWIND + "), signed in as ");
    assertAnswer(result, Source.ROLE_ASSIGNMENTS, "yes");
    assertAnswer(result, Source.PRINCIPALS, "yes");
    assertThat(result.out()).doesNotContain("  cost  ");
  }

  @Test
  void whatIsRefusedIsNamedWithThePermission() {
    live.simulator()
        .add(Fault.always("/denyAssignments\\?", Answer.error(403, "AuthorizationFailed", "No.")));

    Cli.Result result = preflight();

    assertThat(result.code()).isEqualTo(ExitCode.GAPS);
    assertAnswer(
        result,
        Source.DENY_ASSIGNMENTS,
        "refused         missing: Microsoft.Authorization/denyAssignments/read (Reader)");
  }

  @Test
  void aMissingLicenceIsNoMissingPermission() {
    live.simulator()
        .add(
            Fault.always(
                "/roleEligibilityScheduleInstances\\?",
                Answer.error(400, "AadPremiumLicenseRequired", "No P2.")));

    Cli.Result result = preflight();

    assertThat(result.code()).isZero();
    assertAnswer(result, Source.ROLE_ELIGIBILITIES, "not used here");
  }

  @Test
  void whatFailsOtherwiseCouldNotBeTold() {
    live.simulator()
        .add(Fault.always("/denyAssignments\\?", Answer.error(400, "BadRequest", "What?")));

    Cli.Result result = preflight();

    assertThat(result.code()).isEqualTo(ExitCode.GAPS);
    assertAnswer(result, Source.DENY_ASSIGNMENTS, "could not tell");
  }

  @Test
  void itKnowsNoOptionThatItRefuses() {
    assertThat(live.run(folder, "preflight", "--help").out())
        .contains("--max-rps", "--no-graph")
        .doesNotContain("--resume");
    assertThat(preflight("--resume").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void onlyTheSampleIsAskedAbout() {
    Cli.Result result = preflight("--sample", "1");

    assertThat(result.out()).contains("2 subscriptions to be seen, 1 asked about");
    assertThat(
            live.simulator().requests().stream()
                .filter(one -> one.pathAndQuery().contains("/denyAssignments?")))
        .hasSize(1);
  }

  @Test
  void nobodySignedInIs4() {
    Cli.Result result =
        live.run(
            LiveCustomers.cli().with("AZURE_CLIENT_SECRET", "wrong"),
            folder,
            "preflight",
            "--tenant",
            LiveCustomers.NORTHWIND.value());

    assertThat(result.code()).isEqualTo(ExitCode.SIGN_IN);
  }

  @Test
  void theRequestIsFilledIn() throws IOException {
    Path file = folder.resolve("request.txt");

    Cli.Result result = preflight("--request", file.toString(), "--cost");

    assertThat(result.out()).contains("To send to the customer: " + file);
    String text = Files.readString(file);
    String root = "/providers/Microsoft.Management/managementGroups/" + LiveCustomers.NORTHWIND;
    assertThat(text)
        .contains(
            "Northwind",
            "Object id: " + READER + " (a service principal)",
            "az role assignment create --assignee-object-id "
                + READER
                + " --assignee-principal-type ServicePrincipal --role"
                + " acdd72a7-3385-48ef-bd42-f606fba81ae7 --scope "
                + root,
            "az role assignment delete --assignee " + READER,
            "Remove-AzRoleAssignment -ObjectId " + READER,
            "72fafb9e-0641-4937-9268-a91bfd8191a3",
            "Directory Readers",
            "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",
            "New-MgServicePrincipalAppRoleAssignment",
            "Remove-MgServicePrincipalAppRoleAssignment")
        .doesNotContain(LiveCustomers.SECRET);
  }

  @Test
  void withoutCostNobodyIsAskedForIt() {
    assertThat(preflight().out()).doesNotContain("Cost Management Reader");
  }

  @Test
  void everySourceThatIsReadLiveHasItsPermission() {
    for (Source source : Source.values()) {
      assertThat(ReadPermission.of(source).isPresent()).isEqualTo(source != Source.USAGE);
    }
  }
}
