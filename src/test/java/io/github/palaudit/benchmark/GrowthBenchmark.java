package io.github.palaudit.benchmark;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.SnapshotWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A snapshot of 100,000 role assignments and one of a million, each read, judged and checked by all
 * rules in this process. Prints what each step takes and how many times as long the larger takes.
 */
final class GrowthBenchmark {

  private static final LargeTenant SMALL = new LargeTenant(100_000, 10_000, 1_000, 60, 80);
  private static final LargeTenant LARGE = new LargeTenant(1_000_000, 100_000, 10_000, 600, 80);

  private GrowthBenchmark() {}

  /**
   * Nanoseconds since the start of a run.
   *
   * @param judged until the verdicts were there
   * @param checked until the findings were there too
   */
  private record Took(long judged, long checked) {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("palaudit-benchmark");
    Path small = folder.resolve("small.jsonl");
    Path large = folder.resolve("large.jsonl");
    try {
      write(SMALL, small);
      write(LARGE, large);
      run(SMALL, small, System.out);
      Took hundredThousand = run(SMALL, small, System.out);
      Took million = run(LARGE, large, System.out);
      System.out.printf(
          Locale.ROOT,
          "a million takes %.1f times as long to read and judge, %.1f times with findings%n",
          (double) million.judged() / hundredThousand.judged(),
          (double) million.checked() / hundredThousand.checked());
    } finally {
      for (Path file : List.of(small, large, folder)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void write(LargeTenant tenant, Path file) throws IOException {
    try (SnapshotWriter writer = new SnapshotWriter(file)) {
      tenant.records().forEach(writer::add);
      writer.finish(tenant.header());
    }
  }

  /** Reads, judges and checks. */
  private static Took run(LargeTenant tenant, Path file, PrintStream out) {
    long start = System.nanoTime();
    Snapshot snapshot = SnapshotFile.read(file);
    long read = System.nanoTime();
    Coverage coverage = CoverageEngine.coverage(tenant.inputs(snapshot));
    long judged = System.nanoTime();
    int findings = Rules.check(coverage, rule -> true).size();
    long end = System.nanoTime();
    out.printf(
        Locale.ROOT,
        "%,d assignments, %,d grants, %,d scopes, %,d findings: read %,d ms, verdicts %,d ms,"
            + " findings %,d ms%n",
        tenant.assignments(),
        coverage.grantCount(),
        coverage.scopes().size(),
        findings,
        (read - start) / 1_000_000,
        (judged - read) / 1_000_000,
        (end - judged) / 1_000_000);
    return new Took(judged - start, end - start);
  }
}
