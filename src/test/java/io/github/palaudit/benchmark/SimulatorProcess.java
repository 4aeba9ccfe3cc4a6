package io.github.palaudit.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code palaudit simulate} in a process of its own, on this process's class path. */
final class SimulatorProcess implements AutoCloseable {

  private final Path folder;
  private final Process process;
  private final BufferedReader said;
  private final String tenant;
  private final String client;

  SimulatorProcess(String size, String... more) throws IOException {
    this.folder = Files.createTempDirectory("palaudit-benchmark");
    List<String> command = ScanProcess.java(List.of("-Xmx2g"), "io.github.palaudit.cli.Main");
    command.addAll(List.of("simulate", "--until-input-ends", "--size", size));
    command.addAll(List.of("--output", folder.toString()));
    command.addAll(List.of(more));
    this.process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.said = process.inputReader();
    List<String> lines = new ArrayList<>();
    for (String line = said.readLine(); line != null && !line.startsWith("Stop"); ) {
      lines.add(line);
      line = said.readLine();
    }
    this.tenant =
        lines.stream().anyMatch(line -> line.contains(" tenants, ")) ? "" : value(lines, "tenant");
    this.client = value(lines, "client id");
  }

  private static String value(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith("  " + name + "  "))
        .map(line -> line.substring(name.length() + 2).strip())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the simulator did not start: " + lines));
  }

  /** The file for {@code --cloud}. */
  String cloud() {
    return folder.resolve("cloud.json").toString();
  }

  String tenant() {
    return tenant;
  }

  String client() {
    return client;
  }

  /** Where a scan may put its file; goes away with the simulator. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** Ends it. */
  String end() throws IOException {
    process.getOutputStream().close();
    StringBuilder last = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      last.append(line);
    }
    return last.toString();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }
}
