package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** palaudit simulate, started by its command and met by other commands. */
class SimulateCommandTest {

  private static final String SIZE = "3 management groups, 4 subscriptions, 300 assignments";

  @TempDir private Path folder;

  /** A command that serves until {@link #stop}. */
  private final class Served {

    private final StringWriter out = new StringWriter();
    private final PipedOutputStream input = new PipedOutputStream();
    private final CompletableFuture<Integer> code;

    Served(String... more) throws IOException {
      PipedInputStream in = new PipedInputStream(input);
      List<String> words =
          new ArrayList<>(
              List.of(
                  "simulate",
                  "--until-input-ends",
                  "--size",
                  SIZE,
                  "-o",
                  folder.resolve("simulator").toString()));
      words.addAll(Arrays.asList(more));
      Surroundings around =
          new Surroundings(
              new PrintWriter(out),
              new PrintWriter(out),
              Clock.fixed(Cli.NOW, ZoneOffset.UTC),
              name -> Optional.empty(),
              false,
              in);
      code =
          CompletableFuture.supplyAsync(() -> Palaudit.run(around, words.toArray(String[]::new)));
    }

    /** What it prints, once it has printed all of it. */
    String said() throws InterruptedException {
      while (!out.toString().contains("Stop it") && !code.isDone()) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      return out.toString();
    }

    int stop() throws IOException {
      input.close();
      return code.join();
    }
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }

  private Cli.Result scanAsItSays(String said) {
    return new Cli()
        .with("AZURE_CLIENT_ID", found(said, "AZURE_CLIENT_ID=(\\S+)"))
        .with("AZURE_CLIENT_SECRET", found(said, "AZURE_CLIENT_SECRET=(\\S+)"))
        .run(
            "scan",
            "--cloud",
            folder.resolve("simulator/cloud.json").toString(),
            "--auth",
            "client-secret",
            "--tenant",
            found(said, "--tenant (\\S+)"),
            "-o",
            folder.resolve("snapshot.jsonl").toString());
  }

  @Test
  void itIsScannedAsItSays() throws Exception {
    Served served = new Served("--seed", "9");
    String said = served.said();
    assertThat(said)
        .startsWith("Serving Contoso, seed 9: 3 management groups, 4 subscriptions,")
        .contains("AZURE_CLIENT_SECRET=not-a-secret")
        .contains("curl --cacert");

    Cli.Result scan = scanAsItSays(said);

    assertThat(scan.code()).as(scan.err()).isEqualTo(ExitCode.DONE);
    Snapshot snapshot = SnapshotFile.read(folder.resolve("snapshot.jsonl"));
    assertThat(snapshot.roleAssignments()).hasSize(300);
    assertThat(snapshot.subscriptions()).hasSize(4);
    assertThat(served.stop()).isEqualTo(ExitCode.DONE);
    assertThat(served.said()).containsPattern("Served \\d+ requests\\.");
  }

  @Test
  void aScriptOfFaultsIsPlayed() throws Exception {
    Path faults =
        Files.writeString(
            folder.resolve("faults.json"),
            "{\"faults\": [{\"path\": \"/denyAssignments\", \"times\": \"always\","
                + " \"what\": \"403\"}]}");
    Served served = new Served("--faults", faults.toString());

    Cli.Result scan = scanAsItSays(served.said());

    assertThat(scan.code()).isEqualTo(ExitCode.GAPS);
    served.stop();
  }

  @Test
  void quotasAreCountedOnDemand() throws Exception {
    Served served = new Served("--quotas", "--page-size", "10");
    served.said();
    served.stop();
    assertThat(served.said()).contains("Served 0 requests.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--size     | 5 apples | --size: \"apples\" are not known",
        "--port     | 70000    | --port takes a port from 1 to 65533",
        "--latency  | soon     | \"soon\" is no time such as 50ms or 2s",
        "--page-size| 0        | --page-size takes a number from 1",
        "--as-of    | tomorrow | is no time such as 2026-11-20",
      })
  void whatIsTypedWrongIsSaid(String option, String value, String message) {
    Cli.Result result = new Cli().run("simulate", "--until-input-ends", option, value);
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains(message).contains("palaudit simulate --help");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = Math.min(taken.getLocalPort(), 65_533);
      Cli.Result result =
          new Cli()
              .run(
                  "simulate",
                  "--until-input-ends",
                  "--size",
                  SIZE,
                  "--port",
                  Integer.toString(port));
      assertThat(result.code()).isEqualTo(ExitCode.USAGE);
      assertThat(result.err()).contains("--port: port ").contains("cannot be had");
    }
  }

  @Test
  void aScriptThatIsNotUnderstoodIsRefusedBeforeAnythingIsServed() throws IOException {
    Path faults = Files.writeString(folder.resolve("faults.json"), "{\"faults\": [{}]}");
    Cli.Result result =
        new Cli().run("simulate", "--until-input-ends", "--faults", faults.toString());
    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.err()).contains("faults.json, fault 1: \"what\" is \"\"");
    assertThat(result.out()).isEmpty();
  }
}
