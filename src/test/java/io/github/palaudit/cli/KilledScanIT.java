package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A scan in a process of its own, ended from outside and gone on with. */
class KilledScanIT {

  private static final String HELD = "/denyAssignments\\?";

  @TempDir private Path folder;
  private LiveCustomers live;

  @BeforeEach
  void start() throws IOException {
    live = new LiveCustomers();
  }

  @AfterEach
  void stop() {
    live.close();
  }

  private Process begin(Path file, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath(), Main.class.getName()));
    List<String> words =
        new ArrayList<>(List.of("scan", "--tenant", LiveCustomers.CONTOSO.value()));
    words.addAll(List.of("-o", file.toString(), "--allow-gaps"));
    words.addAll(Arrays.asList(more));
    command.addAll(Arrays.asList(live.words(folder, words.toArray(String[]::new))));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("AZURE_CLIENT_ID", LiveCustomers.CLIENT);
    builder.environment().put("AZURE_CLIENT_SECRET", LiveCustomers.SECRET);
    return builder
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Waits until the scan stands at the answer that is held back. */
  private Process held(Path file) throws IOException, InterruptedException {
    live.simulator().add(Fault.delay(HELD, Duration.ofMinutes(5)));
    Process process = begin(file);
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (live.simulator().requests().stream()
            .noneMatch(one -> one.pathAndQuery().contains("/denyAssignments?"))
        || !Files.exists(unfinished(file))
        || Files.size(unfinished(file)) < 2000) {
      assertThat(System.nanoTime()).as("the scan never got there").isLessThan(end);
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(50);
    }
    return process;
  }

  private static Path unfinished(Path file) {
    return file.resolveSibling(file.getFileName() + ".unfinished");
  }

  private int ended(Process process) throws InterruptedException {
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err.txt"));
  }

  private static List<String> belowHeader(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size()).stream()
        .map(line -> line.replaceAll("\"at\":\"[^\"]*\"", "\"at\":\"\""))
        .toList();
  }

  private void assertResumedIsWhole(Path file) throws IOException, InterruptedException {
    live.simulator().reset();
    assertThat(ended(begin(file, "--resume"))).as(err()).isZero();
    assertThat(err()).contains("Going on with the scan begun at");
    assertThat(live.simulator().requests())
        .noneMatch(one -> one.pathAndQuery().startsWith("/subscriptions?"));
    Path whole = folder.resolve("whole.jsonl");
    assertThat(ended(begin(whole))).as(err()).isZero();
    assertThat(belowHeader(file)).isEqualTo(belowHeader(whole));
    assertThat(unfinished(file)).doesNotExist();
  }

  @Test
  void afterAKillTheScanGoesOn() throws Exception {
    Path file = folder.resolve("killed.jsonl");
    Process process = held(file);

    process.destroyForcibly();
    ended(process);

    assertThat(file).doesNotExist();
    assertResumedIsWhole(file);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whoStopsItReadsHowToGoOn() throws Exception {
    Path file = folder.resolve("stopped.jsonl");
    Process process = held(file);

    process.destroy();

    assertThat(ended(process)).isEqualTo(143);
    assertThat(err().lines())
        .filteredOn(line -> line.startsWith("palaudit: stopped; what was read"))
        .hasSize(1)
        .allMatch(line -> line.contains("--resume"));
    assertThat(file).doesNotExist();
    assertResumedIsWhole(file);
  }

  @Test
  void twoScansDoNotWriteOneFile() throws Exception {
    Path file = folder.resolve("shared.jsonl");
    Process first = held(file);

    for (String option : List.of("--resume", "--quiet")) {
      Process second = begin(file, option);
      assertThat(ended(second)).isEqualTo(ExitCode.USAGE);
      assertThat(err()).contains("is in use: another scan writes it");
    }

    first.destroyForcibly();
    ended(first);
    assertResumedIsWhole(file);
  }
}
