package io.github.palaudit.benchmark;

import io.github.palaudit.Audit;
import io.github.palaudit.catalog.RoleCatalogFile;
import io.github.palaudit.cli.Main;
import io.github.palaudit.compare.Comparison;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.ConfigurationFile;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Two snapshots of 39,558 assignments compared, beside a process that only reads both, one after
 * the other; then their {@code audit.json} in 512 MB. Once with one user in five of ours, once with
 * all of them. Prints seconds and ratios, medians of {@value #RUNS}.
 */
final class CompareBenchmark {

  private static final String TENANT =
      "54 management groups, 115 subscriptions, 39,558 assignments";
  private static final int RUNS = 5;

  private CompareBenchmark() {}

  /** With two files: reads them, as a process of its own. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 2) {
      List.of(args).forEach(file -> SnapshotFile.read(Path.of(file)));
      return;
    }
    Path folder = Files.createTempDirectory("palaudit-benchmark");
    try {
      Path old = folder.resolve("old.jsonl.gz");
      Path now = folder.resolve("now.jsonl.gz");
      ChangedTenant tenant = new ChangedTenant(TENANT);
      tenant.write(false, old);
      tenant.write(true, now);
      double read = median("1g", CompareBenchmark.class, old.toString(), now.toString());
      System.out.printf(Locale.ROOT, "reading both: %.2f s%n", read);
      measure("one user in five is ours", "fabrikam.com", old, now, read, folder);
      measure("all are ours", "fabrikam.com, contoso.onmicrosoft.com", old, now, read, folder);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static void measure(
      String what, String domains, Path old, Path now, double read, Path folder)
      throws IOException, InterruptedException {
    Path yaml = folder.resolve("palaudit.yaml");
    Files.writeString(
        yaml,
        String.format(
            Locale.ROOT,
            """
            partner:
              name: Fabrikam
              globalAccount: "31415926"
              locationAccounts: ["31415927"]
              tenants: [fab0fab0-0000-4000-8000-000000000000]
              principals:
                homeDomains: [%s]
                applicationOwnerTenants: [fab0fab0-0000-4000-8000-000000000000]
            """,
            domains));
    inProcess(what, old, now, yaml);
    String out = folder.resolve("out").toString();
    double compared =
        median("1g", Main.class, "compare", old.toString(), now.toString(), "-c", yaml.toString());
    double written =
        median(
            "1g",
            Main.class,
            "compare",
            old.toString(),
            now.toString(),
            "-c",
            yaml.toString(),
            "-o",
            out);
    System.out.printf(
        Locale.ROOT,
        "%s: two snapshots compared in %.2f s, %.2f times reading; all formats written %.2f s%n",
        what,
        compared,
        compared / read,
        written);
    List<String> audits = new ArrayList<>();
    long bytes = 0;
    for (Path snapshot : List.of(old, now)) {
      Path into = folder.resolve("audit-" + snapshot.getFileName());
      run(
          "1g",
          Main.class,
          "report",
          snapshot.toString(),
          "-c",
          yaml.toString(),
          "-o",
          into.toString(),
          "--format",
          "json");
      audits.add(into.resolve("audit.json").toString());
      bytes += Files.size(into.resolve("audit.json"));
    }
    System.out.printf(
        Locale.ROOT,
        "%s: two audit.json of %d MB together compared in %.2f s with -Xmx512m%n",
        what,
        bytes / 1_000_000,
        median("512m", Main.class, "compare", audits.get(0), audits.get(1)));
  }

  /** The same in this process, once it is warm: what reading takes, and all of it. */
  private static void inProcess(String what, Path old, Path now, Path yaml) {
    Configuration configuration = ConfigurationFile.read(yaml);
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      Snapshot before = SnapshotFile.read(old);
      Snapshot after = SnapshotFile.read(now);
      long read = System.nanoTime();
      List<PastAudit> audits =
          Stream.of(before, after)
              .parallel()
              .map(one -> Audit.compared(inputs(one, configuration), "palaudit benchmark"))
              .toList();
      Comparison found = Comparison.of(audits.get(0), audits.get(1));
      long end = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "%s, in one process: read %,d ms, with the comparison %,d ms, %.2f times; %,d scopes, %,d"
              + " findings, %,d principals, %,d roles differ%n",
          what,
          (read - start) / 1_000_000,
          (end - start) / 1_000_000,
          (double) (end - start) / (read - start),
          found.scopes().size(),
          found.findings().size(),
          found.principals().size(),
          found.access().size());
    }
  }

  private static Inputs inputs(Snapshot snapshot, Configuration configuration) {
    return new Inputs(
        snapshot,
        List.of(),
        new LinkEvidence(DatedObservation.of(snapshot)),
        RoleCatalogFile.builtIn(),
        configuration,
        snapshot.header().collectedTo(),
        false);
  }

  private static double median(String memory, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    double[] took = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      took[run] = run(memory, main, arguments);
    }
    Arrays.sort(took);
    return took[RUNS / 2];
  }

  private static double run(String memory, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            ScanProcess.java(List.of("-Xmx" + memory, "-XX:TieredStopAtLevel=1"), main.getName()));
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int code = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code != 0 && code != 1 && code != 3) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return seconds;
  }
}
