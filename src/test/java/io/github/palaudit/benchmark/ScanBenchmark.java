package io.github.palaudit.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whole scans of simulated tenants, scanner and simulator each in a process of its own, with 50 ms
 * an answer and lists in pages of 100. Prints medians of some runs beside what the wire alone would
 * take. Arguments: {@code tenant}, {@code growth}; both without any.
 */
final class ScanBenchmark {

  private static final String TENANT =
      "54 management groups, 115 subscriptions, 39,558 assignments";
  private static final double LATENCY = 0.05;
  private static final int AT_ONCE = 8;
  private static final int RUNS = 5;

  private ScanBenchmark() {}

  public static void main(String[] args) throws IOException {
    List<String> wanted = List.of(args);
    if (wanted.isEmpty() || wanted.contains("tenant")) {
      tenant();
    }
    if (wanted.isEmpty() || wanted.contains("growth")) {
      growth();
    }
  }

  private static void tenant() throws IOException {
    System.out.println(TENANT + "; 50 ms an answer, -Xmx256m, medians of " + RUNS);
    for (String quotas : List.of("", "--quotas")) {
      List<String> more = new ArrayList<>(List.of("--latency", "50ms"));
      if (!quotas.isEmpty()) {
        more.add(quotas);
      }
      try (SimulatorProcess simulator = new SimulatorProcess(TENANT, more.toArray(String[]::new))) {
        ScanProcess.run(simulator, "256m");
        String limits = quotas.isEmpty() ? "" : ", under the services' quotas";
        List<ScanProcess.Took> part = new ArrayList<>();
        List<ScanProcess.Took> whole = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
          part.add(
              ScanProcess.run(
                  simulator,
                  "256m",
                  "--only-source",
                  "role-assignments",
                  "--max-concurrency",
                  Integer.toString(AT_ONCE)));
          whole.add(ScanProcess.run(simulator, "256m"));
        }
        print("role assignments, 8 at once" + limits, part);
        double requests = median(part, took -> took.requests() - took.before());
        double floor = requests / AT_ONCE * LATENCY;
        double time = median(part, took -> took.wall() - took.start());
        System.out.printf(
            Locale.ROOT,
            "  %.0f requests; after a start of %.2f s they took %.2f s, snapshot and exit included:"
                + " %.2f times the wire's %.2f s%n",
            requests,
            median(part, ScanProcess.Took::start),
            time,
            time / floor,
            floor);
        print("everything, default settings" + limits, whole);
        System.out.println("  the simulator: " + simulator.end());
      }
    }
  }

  private static void growth() throws IOException {
    double before = 0;
    for (String assignments : List.of("10,000", "100,000", "1,000,000")) {
      String size = "50 management groups, 1,000 subscriptions, " + assignments + " assignments";
      try (SimulatorProcess simulator = new SimulatorProcess(size)) {
        List<ScanProcess.Took> took =
            List.of(ScanProcess.run(simulator, "1g", "--only-source", "role-assignments"));
        print(assignments + " assignments of 1,000 subscriptions, -Xmx1g, no latency", took);
        double cpu = took.get(0).cpu();
        if (before > 0) {
          System.out.printf(
              Locale.ROOT, "  %.1f times the processor time of a tenth%n", cpu / before);
        }
        before = cpu;
      }
    }
  }

  private static void print(String what, List<ScanProcess.Took> runs) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f s (%.2f to %.2f), processor %.2f s, %.0f MB, %,.0f requests%n",
        what,
        median(runs, ScanProcess.Took::wall),
        runs.stream().mapToDouble(ScanProcess.Took::wall).min().orElse(0),
        runs.stream().mapToDouble(ScanProcess.Took::wall).max().orElse(0),
        median(runs, ScanProcess.Took::cpu),
        median(runs, ScanProcess.Took::megabytes),
        median(runs, ScanProcess.Took::requests));
  }

  private static double median(
      List<ScanProcess.Took> runs, ToDoubleFunction<ScanProcess.Took> value) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(value))
        .mapToDouble(value)
        .skip(runs.size() / 2)
        .findFirst()
        .orElse(0);
  }
}
