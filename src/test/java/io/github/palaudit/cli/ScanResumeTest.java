package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.service.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scan --resume, as a user meets it. */
class ScanResumeTest {

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

  private Cli.Result scan(Path file, String... more) {
    String[] words = new String[more.length + 5];
    words[0] = "scan";
    words[1] = "--tenant";
    words[2] = LiveCustomers.NORTHWIND.value();
    words[3] = "-o";
    words[4] = file.toString();
    System.arraycopy(more, 0, words, 5, more.length);
    return live.run(folder, words);
  }

  private void breakOff(Path file) {
    live.simulator()
        .add(
            Fault.always(
                "/denyAssignments\\?", Answer.error(401, "ExpiredAuthenticationToken", "No.")));
    Cli.Result broken = scan(file);
    assertThat(broken.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(broken.err()).contains("can no longer be read", "Sign in again", "--resume");
    assertThat(file).doesNotExist();
    live.simulator().reset();
  }

  private static List<String> belowHeader(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }

  @Test
  void aTokenThatEndedIsRenewedAndTheScanGoesOn() throws IOException {
    Path file = folder.resolve("broken.jsonl");
    breakOff(file);

    Cli.Result resumed = scan(file, "--resume");

    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("Going on with the scan begun at 2026-11-20T12:00:00Z");
    Path whole = folder.resolve("whole.jsonl");
    scan(whole);
    assertThat(belowHeader(file)).isEqualTo(belowHeader(whole));
    assertThat(folder.resolve("broken.jsonl.unfinished")).doesNotExist();
  }

  @Test
  void anUnfinishedScanIsNotThrownAwayUnasked() {
    Path file = folder.resolve("broken.jsonl");
    breakOff(file);

    Cli.Result again = scan(file);

    assertThat(again.code()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err())
        .contains("was broken off", "--resume", "broken.jsonl.unfinished")
        .doesNotContain("\tat ");
    assertThat(scan(file, "--resume").code()).isZero();
  }

  @Test
  void anotherQuestionIsNotAnsweredFromIt() {
    Path file = folder.resolve("broken.jsonl");
    breakOff(file);

    Cli.Result other = scan(file, "--resume", "--scope", "0d0d0d0d-5b00-4000-8000-000000000001");

    assertThat(other.code()).isEqualTo(ExitCode.USAGE);
    assertThat(other.err()).contains("was begun without --scope, and now it is given");
  }

  @Test
  void theOptionThatDiffersIsNamed() {
    Path file = folder.resolve("broken.jsonl");
    breakOff(file);

    assertThat(scan(file, "--resume", "--no-graph").err())
        .contains("was begun without --no-graph, and now it is given")
        .doesNotContain("GROUP_MEMBERS", "--only-source");
    assertThat(scan(file, "--resume", "--only-source", "delegations").err())
        .contains("was begun without --only-source, and now it is given")
        .doesNotContain("DELEGATIONS");
  }

  @Test
  void whereThereIsNothingToGoOnWithItBeginsAndSaysSo() {
    Cli.Result result = scan(folder.resolve("new.jsonl"), "--resume");

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("No unfinished scan lies beside");
  }
}
