package io.github.palaudit.render.excel;

import com.sun.management.OperatingSystemMXBean;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * 200,000 rows of 12 columns, fully styled, beside an untuned SXSSF loop that writes the same, each
 * in a Java of its own with 256 MB of heap; then a million rows with 512 MB. What counts is the
 * processor time of the whole process, in turns. Without an argument it runs all and prints the
 * ratio; with two it is one of the processes.
 */
final class WorkbookBenchmark {

  private static final int ROUNDS = 5;

  private final Path folder;
  private final PrintStream out;

  private WorkbookBenchmark(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** What a process took: processor time in seconds, size of the file, most memory at once. */
  private record Run(double seconds, long bytes, String memory) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      Path folder = Files.createTempDirectory("workbook");
      try {
        new WorkbookBenchmark(folder, System.out).run();
      } finally {
        Files.delete(folder);
      }
      return;
    }
    write(args[0], Integer.parseInt(args[1]), Path.of(args[2]));
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(system.getProcessCpuTime() + " " + peak());
  }

  private void run() throws IOException, InterruptedException {
    List<Run> ours = new ArrayList<>();
    List<Run> theirs = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      theirs.add(run("sxssf", 200_000, "-Xmx256m"));
      ours.add(run("palaudit", 200_000, "-Xmx256m"));
    }
    Run our = median(ours);
    Run their = median(theirs);
    out.printf(Locale.ROOT, "SXSSF:    %s%n", told(their));
    out.printf(Locale.ROOT, "palaudit: %s%n", told(our));
    out.printf(Locale.ROOT, "ratio of processor time: %.2f%n", our.seconds() / their.seconds());
    out.printf(Locale.ROOT, "a million rows: %s%n", told(run("palaudit", 1_000_000, "-Xmx512m")));
  }

  private static String told(Run run) {
    return String.format(
        Locale.ROOT,
        "%.2f s of processor time, %.1f MB, at most %s resident",
        run.seconds(),
        run.bytes() / 1e6,
        run.memory());
  }

  private static Run median(List<Run> runs) {
    return runs.stream()
        .sorted((one, other) -> Double.compare(one.seconds(), other.seconds()))
        .skip(runs.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private Run run(String side, int rows, String heap) throws IOException, InterruptedException {
    Path file = folder.resolve("workbook.xlsx");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                WorkbookBenchmark.class.getName(),
                side,
                Integer.toString(rows),
                file.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(side + " failed");
    }
    String[] words = said.split(" ", 2);
    long bytes = Files.size(file);
    Files.delete(file);
    return new Run(Long.parseLong(words[0]) / 1e9, bytes, words[1]);
  }

  private static void write(String side, int rows, Path file) throws IOException {
    Report report = BenchmarkRows.report(Reports.usual(), rows);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      if (side.equals("sxssf")) {
        UntunedLoop.write(report.section(Section.Subject.ASSIGNMENTS), out);
      } else {
        new ExcelRenderer().render(report, out);
      }
    }
  }

  /** The most memory that was resident at once, as the kernel tells it. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
          .findFirst()
          .orElse("unknown");
    }
  }
}
