package io.github.palaudit.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code palaudit portfolio} over 2,000 customers' audits in a process of its own with 512 MB and
 * two cores, from its start to its end, with every format. Arguments: another number of customers.
 */
final class PortfolioBenchmark {

  private static final int RUNS = 3;
  private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:ActiveProcessorCount=2");

  private PortfolioBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int customers = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("palaudit-benchmark");
    try {
      Path audits = folder.resolve("audits");
      ManyAudits.write(customers, audits);
      System.out.printf(
          Locale.ROOT,
          "%,d audits, %,d MB, the largest %,d MB%n",
          customers,
          sizes(audits).stream().mapToLong(Long::longValue).sum() >> 20,
          sizes(audits).stream().mapToLong(Long::longValue).max().orElse(0) >> 20);
      for (int run = 0; run < RUNS; run++) {
        Path output = folder.resolve("portfolio");
        System.out.printf(
            Locale.ROOT, "json only %.1f s", took(audits, output, "json", folder.resolve("log")));
        System.out.printf(
            Locale.ROOT,
            ", html, xlsx, md and json %.1f s%n",
            took(audits, output, "html,xlsx,md,json", folder.resolve("log")));
      }
    } finally {
      try (Stream<Path> left = Files.walk(folder)) {
        for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<Long> sizes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(file -> file.toFile().length()).toList();
    }
  }

  /** Seconds from the start of the process to its end. */
  private static double took(Path audits, Path output, String formats, Path log)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(ScanProcess.java(FLAGS, "io.github.palaudit.cli.Main"));
    command.addAll(List.of("portfolio", audits.toString(), "-o", output.toString()));
    command.addAll(List.of("--format", formats));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
