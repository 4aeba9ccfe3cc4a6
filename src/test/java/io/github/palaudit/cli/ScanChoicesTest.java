package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scan leaves out when it is told to, and that it says so. */
class ScanChoicesTest {

  private static final String TRADING = "/subscriptions/0d0d0d0d-5b00-4000-8000-000000000001";

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
    new Litware(folder);
  }

  private Path file() {
    return folder.resolve("northwind.jsonl.gz");
  }

  private Cli.Result scan(String... more) {
    List<String> words =
        new ArrayList<>(List.of("scan", "--tenant", LiveCustomers.NORTHWIND.value()));
    words.addAll(List.of("-o", file().toString()));
    words.addAll(Arrays.asList(more));
    return live.run(folder, words.toArray(String[]::new));
  }

  private Snapshot scanned(String... more) {
    Cli.Result result = scan(more);
    assertThat(result.code()).as(result.err()).isZero();
    return SnapshotFile.read(file());
  }

  @Test
  void everythingIsReadUnlessSomethingElseIsSaid() {
    assertThat(scanned().header().limits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {TRADING, "0D0D0D0D-5b00-4000-8000-000000000001"})
  void oneSubscriptionIsReadAlone(String scope) {
    Snapshot snapshot = scanned("--scope", scope);

    assertThat(snapshot.subscriptions())
        .extracting(Subscription::id)
        .containsExactly(ScopeId.of(TRADING));
    assertThat(snapshot.resourceGroups())
        .allMatch(
            group -> group.id().subscription().equals(java.util.Optional.of(ScopeId.of(TRADING))));
    assertThat(snapshot.header().limits())
        .hasSize(1)
        .allMatch(limit -> limit.equalsIgnoreCase("only " + TRADING + " was scanned (--scope)"));
  }

  @Test
  void aSubscriptionIsLeftOut() {
    Snapshot snapshot = scanned("--exclude", TRADING);

    assertThat(snapshot.subscriptions())
        .isNotEmpty()
        .noneMatch(one -> one.id().equals(ScopeId.of(TRADING)));
    assertThat(snapshot.header().limits()).containsExactly(TRADING + " was left out (--exclude)");
  }

  @ParameterizedTest
  @CsvSource({
    "--scope, contoso",
    "--scope, /",
    "--exclude, /subscriptions/x",
    "--exclude, /subscriptions/0d0d0d0d-5b00-4000-8000-000000000001/resourceGroups/a/providers/b/c/d",
  })
  void nonsenseIsNoScope(String option, String given) {
    Cli.Result result = scan(option, given);

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains(option + " takes a subscription's GUID", given);
    assertThat(live.simulator().requests()).isEmpty();
  }

  @Test
  void withoutMicrosoftGraphNobodyIsAskedThereAndItIsSaid() {
    Cli.Result result = scan("--no-graph");

    assertThat(result.code()).isZero();
    assertThat(result.err())
        .containsPattern(
            "By choice: Microsoft Graph was not asked \\(--no-graph\\): [1-9][0-9]* principals? stays? unresolved");
    Snapshot snapshot = SnapshotFile.read(file());
    assertThat(snapshot.principals()).isEmpty();
    assertThat(snapshot.gaps()).isEmpty();
    assertThat(snapshot.completeness(Source.PRINCIPALS)).isEqualTo(Completeness.NOT_SUPPLIED);
    assertThat(snapshot.completeness(Source.GROUP_MEMBERS)).isEqualTo(Completeness.NOT_SUPPLIED);
    assertThat(live.simulator().requests())
        .noneMatch(one -> one.pathAndQuery().startsWith("/v1.0"));
  }

  @Test
  void oneSourceIsReadWithWhatItNeeds() {
    Snapshot snapshot = scanned("--only-source", "role-assignments");

    assertThat(snapshot.roleAssignments()).isNotEmpty();
    assertThat(snapshot.header().completeness().keySet())
        .containsExactly(Source.MANAGEMENT_GROUPS, Source.SUBSCRIPTIONS, Source.ROLE_ASSIGNMENTS);
    assertThat(snapshot.header().limits().get(0))
        .startsWith(
            "only management groups, subscriptions, role assignments were read (--only-source)");
  }

  @Test
  void anUnknownSourceIsAnsweredWithTheList() {
    Cli.Result result = scan("--only-source", "assignments");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("no source \"assignments\"", "role-assignments", "cost");
  }

  @ParameterizedTest
  @CsvSource({
    "--cost=2026-13, no month such as",
    "--cost=2027-01, has not begun",
    "--max-wait=soon, no time such as 90s",
    "--max-rps=0, have to be above 0",
    "--max-concurrency=0, have to be above 0",
    "--only-source=cost, needs --cost",
    "--only-source=activations, needs --month",
  })
  void whatCannotBeMeantIsRefused(String option, String message) {
    Cli.Result result = scan(option);

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains(message);
  }

  @Test
  void aMonthMayBeLeftOutOfCost() {
    assertThat(scan("--cost", "--max-wait", "90s", "--max-rps", "500").code()).isZero();
  }

  @Test
  void theLastWholeMonthOfCostIsWhatAScanWithoutAMonthMeans() {
    Cli.Result result = scan("--cost", "--cost=2026-08", "--only-source", "cost");

    assertThat(result.code()).as(result.err()).isZero();
  }

  @Test
  void whatWasLeftOutStandsOnTheFirstScreenAndInTheReport() {
    scan("--no-graph", "--scope", TRADING);
    Path out = folder.resolve("out");

    Cli.Result result =
        new Cli()
            .run(
                "audit",
                "--snapshot",
                file().toString(),
                "-c",
                folder.resolve("palaudit.yaml").toString(),
                "-o",
                out.toString());

    assertThat(result.code()).as("a choice is no gap: " + result.err()).isZero();
    assertThat(result.out().lines())
        .anyMatch(
            line ->
                line.contains("Not seen")
                    && line.contains("only " + TRADING)
                    && line.contains("(--no-graph)"));
    AuditJson audit = AuditJson.in(out);
    assertThat(audit.root().path("complete").asBoolean()).isTrue();
    assertThat(audit.root().path("gaps")).isEmpty();
    assertThat(audit.root().path("assumptions"))
        .anyMatch(
            one ->
                one.path("source").asText().equals("choice")
                    && one.path("text").asText().contains("(--scope)"));
    assertThat(audit.answer(TRADING)).startsWith("unknown");
  }

  @Test
  void choicesOfAScanAreRefusedWhereNothingIsScanned() {
    scan();

    Cli.Result result =
        new Cli()
            .run(
                "audit",
                "--snapshot",
                file().toString(),
                "-c",
                folder.resolve("palaudit.yaml").toString(),
                "--no-graph");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--no-graph is about scanning");
  }
}
