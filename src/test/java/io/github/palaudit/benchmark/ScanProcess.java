package io.github.palaudit.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./palaudit scan} in a process of its own, as a user starts it. */
final class ScanProcess {

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");
  private static final JsonMapper JSON = new JsonMapper();

  private ScanProcess() {}

  /**
   * One run, times in seconds.
   *
   * @param start until the last stage but those of Microsoft Graph began
   * @param wall from the start of the process to its end
   * @param cpu of all its threads
   * @param megabytes the most that it held, heap and all; 0 where the system does not tell
   * @param requests all that it sent
   * @param before how many of them before that stage
   */
  record Took(double start, double wall, double cpu, long megabytes, long requests, long before) {}

  static List<String> java(List<String> flags, String main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    return command;
  }

  /** Scans what this simulator serves. */
  static Took run(SimulatorProcess simulator, String memory, String... more) throws IOException {
    Path file = simulator.file("scanned.jsonl.gz");
    List<String> command = new ArrayList<>(List.of("bash", "-c", "\"$@\"; times", "bash"));
    command.addAll(
        List.of("./palaudit", "scan", "--cloud", simulator.cloud(), "--auth", "client-secret"));
    command.addAll(List.of("--tenant", simulator.tenant(), "-o", file.toString()));
    command.add("--json-progress");
    command.addAll(Arrays.asList(more));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JDK_JAVA_OPTIONS", "-Xmx" + memory);
    builder.environment().put("AZURE_CLIENT_ID", simulator.client());
    builder.environment().put("AZURE_CLIENT_SECRET", "not-a-secret");
    Path progress = simulator.file("progress");
    Path out = simulator.file("out");
    builder.redirectError(progress.toFile()).redirectOutput(out.toFile());
    Instant begun = Instant.now();
    Process process = builder.start();
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, process.descendants().mapToLong(ScanProcess::peak).max().orElse(0));
      sleep();
    }
    double wall = seconds(Duration.between(begun, Instant.now()));
    return took(begun, wall, cpu(out), peak / 1024, progress);
  }

  private static Took took(Instant begun, double wall, double cpu, long megabytes, Path progress)
      throws IOException {
    double start = 0;
    long before = 0;
    long requests = 0;
    for (String line : Files.readAllLines(progress)) {
      if (line.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS")) {
        continue;
      }
      if (!line.startsWith("{")) {
        throw new IllegalStateException("the scan failed: " + Files.readString(progress));
      }
      JsonNode said = JSON.readTree(line);
      if (said.path("sources").toString().contains("role-assignments") && start == 0) {
        start = seconds(Duration.between(begun, Instant.parse(said.path("time").asText())));
        before = said.path("requests").asLong();
      }
      Matcher total = Pattern.compile(": ([\\d,]+) requests").matcher(said.path("text").asText());
      requests = total.find() ? Long.parseLong(total.group(1).replace(",", "")) : requests;
    }
    return new Took(start, wall, cpu, megabytes, requests, before);
  }

  /** What bash says of its children: user and system time. */
  private static double cpu(Path out) throws IOException {
    List<String> lines = Files.readAllLines(out);
    Matcher times = TIMES.matcher(lines.get(lines.size() - 1));
    if (!times.matches()) {
      throw new IllegalStateException("no times: " + lines);
    }
    return 60 * (number(times, 1) + number(times, 3)) + number(times, 2) + number(times, 4);
  }

  private static double number(Matcher found, int group) {
    return Double.parseDouble(found.group(group));
  }

  private static long peak(ProcessHandle process) {
    try {
      Matcher peak =
          PEAK.matcher(
              Files.readString(
                  Path.of(String.format(Locale.ROOT, "/proc/%d/status", process.pid()))));
      return peak.find() ? Long.parseLong(peak.group(1)) : 0;
    } catch (IOException goneOrUntold) {
      return 0;
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
